import { ChatPane } from './pages/chat-pane.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference } from './support/known-sessions.ts'
import { ana, tom } from './support/people.ts'

test('a part whose code is broken stops alone, reports without anybody in it, and comes back', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, 'about:blank')
  const isChatCode = /\/assets\/chat-pane-[\w-]+\.js$/
  await page.route(isChatCode, (route) => route.abort())
  await page.goto(sessionPath(chat))
  const session = new SessionPage(page)
  const crashed = page.getByRole('alert', { name: 'Chat' })
  await expect(crashed.getByRole('heading', { name: 'Chat stopped working' })).toBeVisible()
  await expectNoViolations(page)

  await crashed.getByText('Report for support').click()
  const report = crashed.locator('pre')
  await expect(report).toContainText('Part: Chat')
  await expect(report).toContainText('Address: /sessions/{id}')
  await expect(report).toContainText(/Console: \d+\.\d+\.\d+ \S+\.js/)
  await expect(report).not.toContainText(chat.id)
  await expect(crashed.getByRole('button', { name: 'Copy report' })).toBeVisible()

  await session.remove('Dana Reyes')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.log.lines).toContainText('Dana Reyes')
  expect((await world.requests()).counts['DeleteChatMember']).toBe(1)

  await page.unroute(isChatCode)
  await crashed.getByRole('button', { name: 'Try again' }).click()
  await expect(new ChatPane(page).field).toBeVisible()
  await expect(crashed).toHaveCount(0)
})

test('a dialog whose code does not come takes nothing else away', async ({ openAs }) => {
  const page = await openAs(ana, 'about:blank')
  await page.route(/\/assets\/(end-leg-dialog|end-dialog|jump-dialog)-[\w-]+\.js$/, (route) => route.abort())
  await page.goto(sessionPath(conference))
  const session = new SessionPage(page)
  const menuAct = async (menu: string, act: string) => {
    await page.getByRole('button', { name: menu }).click()
    await page.getByRole('menuitem', { name: act }).click()
  }
  for (const [name, ask] of [
    ['ending one call', () => menuAct(`More for ${tom.name}`, `End ${tom.name}'s call`)],
    ['ending the session', () => page.getByRole('button', { name: 'End session' }).click()],
    ['a jump in the log', () => menuAct('More for the log', 'Jump to a time…')],
  ] as const) {
    await test.step(name, async () => {
      await ask()
      await expect(session.notices.alert).toContainText('The dialog stopped working')
      await expect(session.rows).toHaveCount(4)
      await expect(session.log.lines).toContainText('Incoming call')
      await expect(page.getByRole('button', { name: 'End session' })).toBeVisible()
      await session.notices.dismissAlerts()
    })
  }
})
