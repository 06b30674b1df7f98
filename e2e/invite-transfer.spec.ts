import { SessionPage, sessionPath } from './pages/session-page.ts'
import { TargetForm } from './pages/target-form.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana, tom } from './support/people.ts'

test('a chat is handed over: somebody is invited, and then the one who invited leaves', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  const form = new TargetForm(page, `Invite somebody to “${chat.name}”`)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await form.choose('okafor', 'Tom Okafor')
  await form.submit('Invite')
  await expect(session.notices.status).toContainText('Leave the session to hand it over.')
  const tomsPage = new SessionPage(await openAs(tom, sessionPath(chat)))
  await expect(tomsPage.rowOf(ana.email)).toBeVisible()

  await session.notices.status.getByRole('button', { name: 'Leave' }).click()
  await session.dialog.leave.click()
  await expect(session.notices.status).toContainText(`You left ${chat.name}`)
  await expect(tomsPage.rowOf(ana.email)).toHaveCount(0)
  await expect(tomsPage.log.lines).toContainText('Ana Silva left')
  const left = (await world.sessions()).find(({ id }) => id === chat.id)
  expect(left?.members.map(({ identity }) => identity)).toContain(tom.email)
})

test('somebody who was just removed from a chat is invited back, as a new act', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await session.remove(dana.name)
  await session.page.getByRole('button', { name: 'Invite back' }).click()
  await expect(session.rowOf(dana.email)).toBeVisible()
  await expect(session.log.lines).toContainText('Ana Silva removed Dana Reyes (Agent)')
  await expect(session.log.lines).toContainText('Ana Silva invited Dana Reyes')
  const { counts } = await world.requests()
  expect([counts['DeleteChatMember'], counts['InviteChatMember']]).toEqual([1, 1])
})
