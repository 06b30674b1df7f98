import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

test('401: a sign-in over the intact screen, then the question again, and nothing is replayed', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await expect(session.log.lines).toContainText('Dana Reyes joined')
  await world.fault({ operation: 'DeleteChatMember', status: 401, expire: true, times: 1 })
  await session.remove('Dana Reyes')
  const signIn = new SignInPage(page)
  await expect(signIn.again).toBeVisible()
  await expect(page.getByText('Dana Reyes joined'), 'the screen below is intact').toBeVisible()
  await expect(page).toHaveURL(sessionPath(chat))
  await expect(signIn.email).toHaveValue(ana.email)

  await signIn.password.fill('wrong')
  await signIn.submit.click()
  await expect(signIn.alert).toHaveText('Email or password is wrong.')
  await signIn.signIn(ana)
  await expect(signIn.again).toHaveCount(0)
  await expect(session.dialog.about('Dana Reyes')).toContainText(
    'You had to sign in again, so Dana Reyes was not removed.',
  )
  await expect(session.dialog.cancel).toBeFocused()
  expect(deletesIn(await world.requests()), 'the one that was refused').toHaveLength(1)

  await session.dialog.remove.click()
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  expect(deletesIn(await world.requests())).toHaveLength(2)
})

test('a sign-in that ended meanwhile is asked for by the next poll, and the open question waits', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await session.removeButton('Dana Reyes').click()
  await expect(session.dialog.about('Dana Reyes')).toBeVisible()
  await world.expire(ana.email)
  const signIn = new SignInPage(page)
  await expect(signIn.again).toBeVisible()
  await expect(session.dialog.any).toHaveCount(0)
  await signIn.signIn(ana)
  await expect(session.dialog.about('Dana Reyes')).toBeVisible()
  expect(deletesIn(await world.requests())).toEqual([])
  await session.dialog.remove.click()
  await expect(session.notices.status).toContainText('Dana Reyes removed')
})

test('a route that refuses somebody whom the server knows asks for one sign-in, not for one after the other', async ({
  openAs,
  world,
}) => {
  await world.fault({ operation: 'GetActiveSessions', status: 401 })
  const page = await openAs(ana, '/sessions')
  const signIn = new SignInPage(page)
  await expect(signIn.again).toBeVisible()
  await signIn.signIn(ana)
  // The older route lists them.
  await new SessionsPage(page).link(chat).click()
  await expect(new SessionPage(page).log.lines).toContainText('Dana Reyes joined')
  await expect(signIn.again).toHaveCount(0)
})
