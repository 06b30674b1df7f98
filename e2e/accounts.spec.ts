import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, rightToLeft } from './support/known-sessions.ts'
import { ana, mei, noor, pat } from './support/people.ts'

test('somebody with two accounts starts in one, sees which, and switches', async ({ openAs }) => {
  const page = await openAs(noor)
  const header = new Header(page)
  const sessions = new SessionsPage(page)
  await expect(header.account('Harbor Lane Care')).toBeVisible()
  await expect(header.banner).toContainText('sandbox')
  await expect(sessions.link(rightToLeft)).toBeVisible()

  await header.switchAccount('Harbor Lane Care', 'Juniper Dental Group')
  await expect(header.account('Juniper Dental Group')).toBeVisible()
  await expect(sessions.region).toContainText('No session right now')
  await expect(sessions.link(rightToLeft)).toHaveCount(0)

  await page.reload()
  await expect(header.account('Juniper Dental Group')).toBeVisible()
  await header.switchAccount('Juniper Dental Group', 'Harbor Lane Care')
  await expect(sessions.link(rightToLeft)).toBeVisible()
})

test('switching the account leaves nothing of the former one on screen', async ({ openAs }) => {
  const page = await openAs(noor, sessionPath(rightToLeft))
  const session = new SessionPage(page)
  await expect(session.heading).toHaveText(rightToLeft.name)
  await new Header(page).switchAccount('Harbor Lane Care', 'Juniper Dental Group')
  await expect(page).toHaveURL('/sessions')
  await expect(page.getByText(rightToLeft.name)).toHaveCount(0)
})

test('with several accounts, the question names the account', async ({ openAs }) => {
  const session = new SessionPage(await openAs(noor, sessionPath(rightToLeft)))
  await session.removeButton(ana.name).click()
  await expect(session.dialog.about(ana.name)).toContainText('Agent in a chat session, Harbor Lane Care.')
})

test('a login without a phone reads why there is no list, and can open a session by its address', async ({
  openAs,
}) => {
  const page = await openAs(pat)
  const sessions = new SessionsPage(page)
  await expect(
    sessions.region.getByRole('heading', { name: 'Your sessions could not be read' }),
  ).toBeVisible()
  await expect(sessions.region).toContainText('no phone-user endpoint')
  await expect(sessions.region.getByRole('button', { name: 'Try again' })).toBeVisible()
  await page.goto(sessionPath(chat))
  await expect(new SessionPage(page).heading).toHaveText(chat.name)
})

test('a login without a phone, on a server that lists nothing, has an empty list', async ({
  openAs,
  world,
}) => {
  await world.settings({ noPhone: 'empty' })
  const sessions = new SessionsPage(await openAs(pat))
  await expect(sessions.region).toContainText('No session right now')
})

test('who lacks the role reads why a member cannot be removed', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(mei, sessionPath(chat)))
  const button = session.removeButton('Dana Reyes')
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/Your role may not/)
  await button.click({ force: true })
  await session.row('Dana Reyes').press('Delete')
  await expect(session.dialog.any).toHaveCount(0)
  expect((await world.requests()).counts['DeleteChatMember'] ?? 0).toBe(0)
})
