import { Header } from './pages/header.ts'
import { askedFor, isAskedAgain, setHidden, watchChanges } from './pages/live-tabs.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, chat, conference, ringingCall } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test('a hidden tab keeps polling, and a call that rings is noticed there', async ({ openAs, world }) => {
  await world.act({ endSession: { sessionId: ringingCall.id } })
  const page = await openAs(ana)
  const sessions = new SessionsPage(page)
  await expect(sessions.link(callOfTwo)).toBeVisible()
  await setHidden(page, true)
  await isAskedAgain(world, 'GetActiveSessions', 2)
  await world.act({ patchSession: { sessionId: callOfTwo.id, patch: { callState: 'Ringing' } } })
  await expect(sessions.link(callOfTwo)).toContainText('Ringing', { timeout: 8_000 })
})

test('after an hour of sleep everything is read again at once', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  await expect(session.log.lines).toContainText('Ringing Billing')
  await page.clock.install()
  const logReads = await askedFor(world, 'ListSessions')
  await world.act({ addLog: { sessionId: conference.id, message: 'While nobody was there' } })
  await page.clock.fastForward('01:00:00')
  await expect(session.log.lines).toContainText('While nobody was there')
  expect(await askedFor(world, 'ListSessions')).toBeGreaterThan(logReads)
  await expect(new Header(page).freshness).toContainText('Live')
})

test('without a network it says so, and reads everything again when it is back', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  const { freshness } = new Header(page)
  await expect(session.rows).toHaveCount(4)
  await expect(freshness).toContainText('Live')
  await page.context().setOffline(true)
  await expect(freshness).toContainText('Offline')
  await world.act({ patchSession: { sessionId: conference.id, patch: { callState: 'Hold' } } })
  await expect(session.rows, 'what was read stays').toHaveCount(4)
  await page.context().setOffline(false)
  await expect(session.state('Call')).toHaveText('Hold', { timeout: 5_000 })
  await expect(freshness).toContainText('Live')
})

test('a console becomes live although the code for it does not come at first', async ({ openAs, world }) => {
  const page = await openAs(ana)
  let asked = 0
  await page.route('**/assets/start-live-*.js', (route) => {
    asked += 1
    return asked <= 2 ? route.abort() : route.continue()
  })
  await page.goto(sessionPath(conference))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(4)
  await world.act({ patchSession: { sessionId: conference.id, patch: { callState: 'Hold' } } })
  await expect.poll(() => asked, 'asked for until it comes').toBe(3)
  await expect(session.state('Call')).toHaveText('Hold')
  await world.act({ patchSession: { sessionId: conference.id, patch: { callState: 'Connected' } } })
  await expect(session.state('Call')).toHaveText('Connected')
})

test('a server that fails is said, with the age of what is shown, until it answers', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const { freshness } = new Header(page)
  await expect(freshness).toContainText('Live')
  await world.fault({ operation: '*', status: 503 })
  await expect(freshness).toContainText('Reconnecting')
  await expect(new SessionPage(page).rows).toHaveCount(3)
  await world.clearFaults()
  await expect(freshness).toContainText('Live', { timeout: 30_000 })
})

for (const [what, { id }, text] of [
  ['a call', conference, 'Ringing Billing'],
  ['a chat', chat, 'Thursday at 16:30 is free.'],
] as const) {
  test(`an answer that brings nothing new of ${what} changes nothing on the page`, async ({
    openAs,
    world,
  }) => {
    await world.act({ endSession: { sessionId: ringingCall.id } })
    const page = await openAs(ana, sessionPath({ id }))
    await expect(page.getByText(text).first()).toBeVisible()
    await expect(new SessionsPage(page).link(callOfTwo)).toBeVisible()
    await new SessionPage(page).isWhole()
    await isAskedAgain(world, 'GetSession')
    const changes = await watchChanges(page)
    await isAskedAgain(world, 'GetSession', 3)
    expect(await changes()).toEqual([])
  })
}

test('what is old is read again before anybody is removed by it', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await expect(session.row('Dana Reyes')).toBeVisible()
  await session.removeButton('Dana Reyes').click()
  await world.fault({ operation: 'GetSession', status: 503 })
  await world.fault({ operation: 'GetActiveSessions', status: 503 })
  await page.clock.install()
  await page.clock.fastForward('00:30')
  await session.dialog.remove.click()
  await expect(session.notices.alert).toContainText('nothing was sent')
  await world.clearFaults()
  await world.act({
    removeMember: {
      sessionId: chat.id,
      identity: 'dana.reyes@harborlane.example',
      by: 'tom.okafor@harborlane.example',
    },
  })
  await session.notices.tryAgain.click()
  await expect(session.notices.status).toContainText('Dana Reyes had already left')
  expect(await askedFor(world, 'DeleteChatMember')).toBe(0)
})
