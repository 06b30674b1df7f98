import { openTab } from './pages/live-tabs.ts'
import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { TargetForm } from './pages/target-form.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference, rightToLeft } from './support/known-sessions.ts'
import { ana, dana, noor, tom } from './support/people.ts'
import { deletesIn } from './support/removals.ts'
import type { World } from './support/world.ts'

/** The members of a session by the server's word. */
async function truth(world: World, { id }: { readonly id: string }): Promise<string[]> {
  const session = (await world.sessions()).find((each) => each.id === id)
  return session?.members.map(({ identity }) => identity) ?? []
}

/** Every screen shows what the server knows, and none of them anything red. */
async function expectTruth(world: World, shown: { readonly id: string }, ...screens: SessionPage[]) {
  const identities = await truth(world, shown)
  for (const session of screens) {
    await expect(session.rows).toHaveCount(identities.length)
    for (const identity of identities) await expect(session.rowOf(identity)).toBeVisible()
    await expect(session.notices.alert).toHaveCount(0)
  }
}

test('somebody leaves while being removed: each is told their own side of it', async ({ openAs, world }) => {
  const anas = new SessionPage(await openAs(ana, sessionPath(chat)))
  const danas = new SessionPage(await openAs(dana, sessionPath(chat)))
  await world.holdRequest('DeleteChatMember', 'both', { times: 2 })
  await anas.remove('Dana Reyes')
  await danas.members.getByRole('button', { name: 'Leave' }).click()
  await danas.dialog.leave.click()
  await expect.poll(async () => deletesIn(await world.requests()).length).toBe(2)
  await world.release('both')
  await expect(anas.notices.status).toContainText(/Dana Reyes (removed|had already left)/)
  await expect(danas.notices.status).toContainText(/You left|You had already left/)
  await expectTruth(world, chat, anas, danas)
  expect(await truth(world, chat)).not.toContain(dana.email)
})

test('one is invited while another is removed: both happen, and both see both', async ({ openAs, world }) => {
  const page = await openAs(dana, sessionPath(chat))
  const [anas, danas] = [new SessionPage(await openAs(ana, sessionPath(chat))), new SessionPage(page)]
  const form = new TargetForm(page, `Invite somebody to “${chat.name}”`)
  await world.holdRequest('DeleteChatMember', 'removal')
  await world.holdRequest('InviteChatMember', 'invitation')
  await anas.remove('Dana Reyes')
  await world.isHolding('removal')
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await form.choose('okaf', 'Tom Okafor')
  await form.submit('Invite')
  await world.isHolding('invitation')
  await world.release('invitation')
  await world.release('removal')
  await expect(anas.notices.status).toContainText('Dana Reyes removed')
  await expect(danas.notices.status).toContainText('Tom Okafor is in')
  await expectTruth(world, chat, anas, danas)
  expect(await truth(world, chat)).toEqual(expect.arrayContaining([ana.email, tom.email]))
})

test('somebody is removed and invited again by two people at once: the last word of the server is shown', async ({
  openAs,
  world,
}) => {
  const anas = new SessionPage(await openAs(ana, sessionPath(chat)))
  const danas = new SessionPage(await openAs(dana, sessionPath(chat)))
  await expect(danas.rows).toHaveCount(3)
  await world.hold('DeleteChatMember', 'answer')
  await anas.remove('Dana Reyes')
  await world.isHolding('answer')
  await world.act({
    addMember: { sessionId: chat.id, member: { identity: dana.email, displayName: 'Dana Reyes' } },
  })
  await world.release('answer')
  // The answer is older than her return: whoever reads next sees her.
  await expect(anas.rowOf(dana.email)).toBeVisible({ timeout: 30_000 })
  await expectTruth(world, chat, anas, danas)
})

test('the session ends while the question is open: it says so instead, and nothing is sent', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await session.removeButton('Tom Okafor').click()
  await expect(session.dialog.about('Tom Okafor')).toBeVisible()
  await world.act({ endSession: { sessionId: conference.id } })
  await expect(session.dialog.any).toContainText('Nobody can be removed from it any more.')
  await expect(session.dialog.remove).toHaveCount(0)
  await session.dialog.close.click()
  await expect(session.dialog.any).toHaveCount(0)
  expect(deletesIn(await world.requests())).toEqual([])
  await expect(session.notices.alert).toHaveCount(0)
})

test('the account is switched in another tab while the question is open: the question goes, unanswered', async ({
  openAs,
  world,
}) => {
  const page = await openAs(noor, sessionPath(rightToLeft))
  const session = new SessionPage(page)
  const other = await openTab(page, '/sessions')
  await session.removeButton(ana.name).click()
  await expect(session.dialog.about(ana.name)).toBeVisible()
  await new Header(other).switchAccount('Harbor Lane Care', 'Juniper Dental Group')
  await expect(new Header(page).account('Juniper Dental Group')).toBeVisible()
  await expect(session.dialog.any).toHaveCount(0)
  await expect(page).toHaveURL('/sessions')
  await expect(page.getByText(rightToLeft.name)).toHaveCount(0)
  await expect(session.notices.alert).toHaveCount(0)
  expect(deletesIn(await world.requests())).toEqual([])
})
