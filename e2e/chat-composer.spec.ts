import { ChatPane } from './pages/chat-pane.ts'
import { Header } from './pages/header.ts'
import { sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, rightToLeft } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test('Enter sends, Shift+Enter breaks the line', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(chat))
  const pane = new ChatPane(page)
  await pane.field.fill('First line')
  await pane.field.press('Shift+Enter')
  await pane.field.pressSequentially('second line')
  await expect(pane.field).toHaveValue('First line\nsecond line')
  await pane.field.press('Enter')
  await expect(pane.field).toHaveValue('')
  await expect(pane.transcript.getByText(/^First line/)).toHaveText('First line\nsecond line', {
    useInnerText: true,
  })
  await expectNoViolations(page)
})

test('a draft survives a change of session, a reload and an expired sign-in, and goes with its author', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const pane = new ChatPane(page)
  const sessions = new SessionsPage(page)
  await pane.field.fill('I will ask')
  await sessions.link(rightToLeft).click()
  await expect(page).toHaveURL(sessionPath(rightToLeft))
  await expect(pane.field).toHaveValue('')
  await page.goBack()
  await expect(pane.field).toHaveValue('I will ask')

  await page.reload()
  await expect(pane.field).toHaveValue('I will ask')

  await world.expire(ana.email)
  const signIn = new SignInPage(page)
  await expect(signIn.again).toBeVisible()
  await signIn.signIn(ana)
  await expect(signIn.again).toHaveCount(0)
  await expect(pane.field).toHaveValue('I will ask')

  await new Header(page).signOut(ana)
  await expect(signIn.heading).toBeVisible()
  expect(await page.evaluate(() => Object.values(sessionStorage).join())).not.toContain('I will ask')
})

test('new messages do not move a reader, and a chip leads to them', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const pane = new ChatPane(page)
  const write = (body: string) =>
    world.act({ addMessage: { sessionId: chat.id, from: '+18145550121', body } })
  for (let number = 1; number <= 30; number += 1) await write(`Earlier ${number}`)
  await expect(pane.said('Earlier 30')).toBeInViewport()

  await pane.said('Earlier 5').scrollIntoViewIfNeeded()
  const before = await pane.said('Earlier 5').boundingBox()
  for (const body of ['One', 'Two', 'Three']) await write(body)
  const chip = pane.region.getByRole('button', { name: '3 new' })
  await expect(chip).toBeVisible()
  expect(await pane.said('Earlier 5').boundingBox()).toEqual(before)
  await chip.click()
  await expect(pane.said('Three')).toBeInViewport()
  await expect(chip).toHaveCount(0)
})
