import type { Page } from '@playwright/test'

import { Header } from './pages/header.ts'
import { isAskedAgain, openTab, requestRate } from './pages/live-tabs.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference, ringingCall } from './support/known-sessions.ts'
import { ana, tom, type Person } from './support/people.ts'

/** One tab on a chat and one on the list of sessions, both as far as they show what they are for. */
async function openChatAndList(openAs: (person: Person, path: string) => Promise<Page>) {
  const page = await openAs(ana, sessionPath(chat))
  const second = await openTab(page, '/sessions')
  await expect(new SessionPage(page).rows).toHaveCount(3)
  await expect(new SessionsPage(second).link(chat)).toBeVisible()
  return { page, second, forms: [new SignInPage(page), new SignInPage(second)] as const }
}

test('ten tabs cost the server what one costs', async ({ openAs, world }) => {
  test.setTimeout(400_000)
  // What rings is read so often that the reads of an opening tab would be counted as its cost.
  await world.act({ endSession: { sessionId: ringingCall.id } })
  await world.act({ removeMember: { sessionId: conference.id, identity: '+18145550190', by: ana.email } })
  const page = await openAs(ana, sessionPath(conference))
  await expect(new SessionPage(page).rows).toHaveCount(3)
  const alone = await requestRate(world, 12)

  for (let count = 2; count <= 10; count += 1) {
    const tab = new SessionPage(await openTab(page, sessionPath(conference)))
    await expect(tab.rows).toHaveCount(3)
  }
  const together = await requestRate(world, 12)
  test.info().annotations.push({ type: 'requests a second', description: `${alone} and ${together}` })
  expect(together / alone).toBeLessThanOrEqual(1.1)
})

test('what is done in one tab is seen in another within a second', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(chat))
  const first = new SessionPage(page)
  await expect(first.row('Dana Reyes')).toBeVisible()
  const second = new SessionPage(await openTab(page, sessionPath(chat)))
  await expect(second.row('Dana Reyes')).toBeVisible()
  await second.remove('Dana Reyes')
  await expect(second.notices.status).toContainText('Dana Reyes removed')
  await expect(first.row('Dana Reyes')).toHaveCount(0, { timeout: 1_000 })
})

test("an older read of the tab that polls does not undo another tab's act", async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const first = new SessionPage(page)
  await expect(first.row('Dana Reyes')).toBeVisible()
  const second = new SessionPage(await openTab(page, sessionPath(chat)))
  await expect(second.row('Dana Reyes')).toBeVisible()
  await isAskedAgain(world, 'GetSession')
  await world.hold('GetSession', 'old')
  await world.isHolding('old')
  await second.remove('Dana Reyes')
  await expect(second.notices.status).toContainText('Dana Reyes removed')
  await expect(first.row('Dana Reyes')).toHaveCount(0)

  await world.release('old')
  await isAskedAgain(world, 'GetSession', 2)
  await expect(first.row('Dana Reyes')).toHaveCount(0)
  await expect(second.row('Dana Reyes')).toHaveCount(0)
})

test('when the tab that polls is closed, another one goes on', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  await expect(new SessionPage(page).rows).toHaveCount(3)
  const second = new SessionPage(await openTab(page, sessionPath(conference)))
  await expect(second.rows).toHaveCount(4)
  await page.close()
  await world.act({ patchSession: { sessionId: conference.id, patch: { callState: 'Hold' } } })
  await expect(second.state('Call')).toHaveText('Hold')
})

test('tabs on different sessions are all kept current by one of them', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  await expect(new SessionPage(page).rows).toHaveCount(3)
  const second = new SessionPage(await openTab(page, sessionPath(conference)))
  await expect(second.rows).toHaveCount(4)
  await world.act({ patchSession: { sessionId: conference.id, patch: { callState: 'Hold' } } })
  await world.act({ addLog: { sessionId: conference.id, message: 'Somebody else wrote this' } })
  await expect(second.state('Call')).toHaveText('Hold')
  await expect(second.log.lines).toContainText('Somebody else wrote this')
})

test('a sign-in that ends is asked for in every tab, and one sign-in serves all', async ({
  openAs,
  world,
}) => {
  const { page, forms } = await openChatAndList(openAs)
  await world.expire()
  for (const form of forms) await expect(form.again).toBeVisible()
  await forms[1].signIn(ana)
  for (const form of forms) await expect(form.again).toHaveCount(0)
  await expect(new Header(page).freshness).toContainText('Live')
  await expect(new SessionPage(page).rows).toHaveCount(3)
})

test('a read that was sent before a sign-in and is refused after it asks nobody to sign in again', async ({
  openAs,
  world,
}) => {
  const { page, forms } = await openChatAndList(openAs)
  await world.holdRequest('GetSession', 'late')
  await world.isHolding('late')
  await world.expire()
  for (const form of forms) await expect(form.again).toBeVisible()
  await forms[1].signIn(ana)
  for (const form of forms) await expect(form.again).toHaveCount(0)

  await world.release('late')
  await isAskedAgain(world, 'GetSession')
  await expect(new Header(page).freshness).toContainText('Live')
  for (const form of forms) await expect(form.again).toHaveCount(0)
})

test('another person who signs in finds nothing of the former in any tab', async ({ openAs, world }) => {
  const { page, second, forms } = await openChatAndList(openAs)
  await world.expire()
  await expect(forms[1].again).toBeVisible()
  await forms[1].signIn(tom)
  for (const tab of [page, second]) {
    await expect(tab.getByRole('button', { name: tom.name, exact: true })).toBeVisible()
  }
  await expect(new SessionsPage(second).link(conference)).toBeVisible()
  await expect(new SessionsPage(second).link(chat)).toHaveCount(0)
})

test('signing out in one tab leads every tab to the sign-in', async ({ openAs }) => {
  const { page, second } = await openChatAndList(openAs)
  await new Header(second).signOut(ana)
  await expect(second).toHaveURL('/sign-in')
  await expect(page).toHaveURL(/\/sign-in/)
  await expect(page.getByText(chat.name)).toHaveCount(0)
})
