import { ChatPane } from './pages/chat-pane.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

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
