import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { expect, test } from './support/fixtures.ts'
import {
  callOfTwo,
  chat,
  conference,
  otherAccountsCall,
  queuedCall,
  ringingCall,
} from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test('every session is a link that says who, channel, state and how long', async ({ openAs }) => {
  const sessions = new SessionsPage(await openAs(ana))
  const nameOf = (session: { readonly name: string }, words: RegExp) =>
    new RegExp(`^${session.name}.*${words.source}`)
  await expect(sessions.link(conference)).toHaveAccessibleName(
    nameOf(conference, /voice, incoming.*Connected.*for 7 minutes/),
  )
  await expect(sessions.link(chat)).toHaveAccessibleName(
    nameOf(chat, /chat, incoming.*Connected.*for 9 minutes/),
  )
  await expect(sessions.link(ringingCall)).toHaveAccessibleName(
    nameOf(ringingCall, /voice, incoming.*Ringing.*waiting (less than )?\d minutes?/),
  )
  await expect(sessions.links.first(), 'what rings comes first').toContainText(ringingCall.name)
  await expect(sessions.links).toHaveCount(8)
  await expect(sessions.link(otherAccountsCall)).toHaveCount(0)
  await expect(sessions.link(queuedCall)).toHaveCount(0)
})

test('a session opens from the list, and the way back leads there', async ({ openAs }) => {
  const page = await openAs(ana)
  const sessions = new SessionsPage(page)
  await sessions.link(chat).click()
  await expect(page).toHaveURL(sessionPath(chat))
  await expect(new SessionPage(page).heading).toHaveText(chat.name)
  // Whatever rings is counted before it.
  await expect(page).toHaveTitle(new RegExp(`^(\\(\\d+\\) )?${chat.name} – Evo Voice console$`))
  await page.getByRole('link', { name: 'All sessions', exact: true }).click()
  await expect(page).toHaveURL('/sessions')
  await page.goBack()
  await expect(new SessionPage(page).heading).toHaveText(chat.name)
})

test('what comes and goes on the server comes and goes in the list', async ({ openAs, world }) => {
  const sessions = new SessionsPage(await openAs(ana))
  await expect(sessions.link(callOfTwo)).toBeVisible()
  await world.act({ endSession: { sessionId: callOfTwo.id } })
  await world.act({
    addMember: { sessionId: queuedCall.id, member: { identity: ana.email, displayName: ana.name } },
  })
  await expect(sessions.link(callOfTwo)).toHaveCount(0)
  await expect(sessions.link(queuedCall)).toBeVisible()
})

test.describe('with nothing going on', () => {
  test.use({ scenario: 'empty' })

  test('an empty list says so', async ({ openAs }) => {
    const sessions = new SessionsPage(await openAs(ana))
    await expect(sessions.region).toContainText('No session right now')
  })
})

test('a list that cannot be read says why, and "Try again" reads it', async ({ openAs, world }) => {
  await world.fault({ operation: 'GetActiveSessions', body: 'html' })
  const page = await openAs(ana)
  const sessions = new SessionsPage(page)
  await expect(sessions.region).toContainText("The server answered with something this console can't read.")

  // It can be read from the press on: a look of the console's own would otherwise be quicker, now and then.
  await page.evaluate(() => {
    addEventListener('click', () => document.body.setAttribute('data-pressed', ''), { capture: true })
  })
  const isPressed = async () => (await page.locator('body[data-pressed]').count()) > 0
  let turnedAway = 0
  await page.route('**/sessions/active', async (route) => {
    if (await isPressed()) return route.continue()
    turnedAway += 1
    return route.fulfill({ contentType: 'text/html', body: '<p>Down</p>' })
  })
  // From then on no read is under way that began before.
  await expect.poll(() => turnedAway, { timeout: 60_000 }).toBeGreaterThan(0)
  await world.clearFaults()
  await sessions.region.getByRole('button', { name: 'Try again' }).click()
  await expect(sessions.link(chat)).toBeVisible()
})

test('a refresh that fails keeps the list, and says that it is not live', async ({ openAs, world }) => {
  const page = await openAs(ana)
  const sessions = new SessionsPage(page)
  const { freshness } = new Header(page)
  await expect(sessions.link(chat)).toBeVisible()
  await expect(freshness).toContainText('Live')
  await world.fault({ operation: 'GetActiveSessions', status: 500 })
  await expect(freshness).toContainText('Reconnecting')
  await expect(sessions.link(chat)).toBeVisible()
  await world.clearFaults()
  await expect(freshness).toContainText('Live')
})
