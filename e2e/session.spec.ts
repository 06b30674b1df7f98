import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference, endedCall, otherAccountsCall } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { signIn } from './support/sign-in.ts'

test('a session shows its people, its states in the words of the server, and its log', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  await expect(session.heading).toHaveText(conference.name)
  for (const region of ['Members', 'States', 'Log']) {
    await expect(page.getByRole('region', { name: region })).toBeVisible()
  }

  await expect(session.rows).toHaveCount(4)
  await expect(session.rowOf('+18145550111')).toContainText(/Maria Gonçalves.*Caller.*Connected/)
  await expect(session.rowOf('tom.okafor@harborlane.example')).toContainText(
    /Tom Okafor.*Muted.*Agent.*Connected/,
  )
  await expect(session.rowOf('+18145550190')).toContainText(/Billing.*Transfer.*Ringing/)
  await expect(session.rowOf(ana.email).getByRole('button', { name: 'Leave' })).toBeVisible()

  await expect(session.states.getByRole('term')).toHaveText(['Dial', 'Call', 'Queue', 'Channel', 'Direction'])
  await expect(session.states.getByRole('definition')).toHaveText([
    'Active',
    'Connected',
    'None',
    'Voice',
    'Incoming',
  ])
  await expect(session.log.lines).toContainText('Menu: caller pressed 2')
  await expect(session.log.lines.getByRole('time').first()).toHaveText(/\d\d:\d\d:\d\d/)
})

test('what others do to a session comes into sight', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await expect(session.rows).toHaveCount(4)
  const sessionId = conference.id
  await world.act({
    addMember: { sessionId, member: { identity: 'eve@x.example', displayName: 'Eve Moss' } },
  })
  await world.act({ patchSession: { sessionId, patch: { callState: 'Hold' } } })
  await world.act({
    removeMember: { sessionId, identity: '+18145550190', by: 'tom.okafor@harborlane.example' },
  })
  await expect(session.row('Eve Moss')).toContainText('Agent')
  await expect(session.row('Billing')).toHaveCount(0)
  await expect(session.state('Call')).toHaveText('Hold')
  await expect(session.log.lines).toContainText('Tom Okafor removed Billing (Transfer)')
})

test('in a session that has ended nobody can be removed, and it says why', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(endedCall)))
  await expect(session.heading).toHaveText(endedCall.name)
  await expect(session.page.getByRole('main')).toContainText('Ended')
  await expect(session.page.getByRole('region', { name: 'Members' })).toContainText(
    'Nobody is in this session.',
  )
  await expect(session.log.lines).toContainText('Ana Silva ended the session')
})

test('a session that ends while it is looked at locks its controls with the reason', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await expect(session.removeButton('Dana Reyes')).not.toHaveAttribute('aria-disabled', 'true')
  await world.act({ endSession: { sessionId: chat.id } })
  await expect(session.removeButton('Dana Reyes')).toHaveAccessibleDescription('This session has ended.')
  await expect(session.removeButton('Dana Reyes')).toHaveAttribute('aria-disabled', 'true')
})

const dead = [
  ['an unknown session', sessionPath({ id: '65f0000000000000000000ff' }), 'Session not found'],
  ['a session of an account without access', sessionPath(otherAccountsCall), 'No access'],
  ['an unknown address', '/no/such/page', 'Page not found'],
  ['a session with a broken escape in its address', '/sessions/%E0%A4%A', 'Session not found'],
] as const

for (const [what, path, title] of dead) {
  test(`${what} gets a page that says so, and a way back`, async ({ openAs }) => {
    const page = await openAs(ana, path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await page.getByRole('link', { name: 'All sessions' }).last().click()
    await expect(new SessionsPage(page).link(chat)).toBeVisible()
  })
}

test('a session that the server fails to give says so, and "Try again" reads it', async ({
  openAs,
  world,
}) => {
  await world.fault({ operation: 'GetSession', body: 'cut' })
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await expect(session.heading).toHaveText('The session could not be read')
  await expect(page.getByRole('main')).toContainText(
    "The server answered with something this console can't read.",
  )
  await world.clearFaults()
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(session.heading).toHaveText(chat.name)
})

test('a refresh that fails keeps the session, and says how old it is', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(3)
  await world.fault({ operation: 'GetSession', body: 'html' })
  await expect(
    page.getByRole('main').getByRole('status').filter({ hasText: 'What you see is from' }),
  ).toBeVisible()
  await expect(session.rows).toHaveCount(3)
  await expect(session.log.lines).toContainText('Dana Reyes joined')
})

for (const [what, shown] of [
  ['a call', conference],
  ['a chat', chat],
] as const) {
  test(`who is in ${what} stands from the first frame on where they stand`, async ({ context, page }) => {
    await signIn(context, ana)
    await page.addInitScript(() => {
      const moved: string[] = []
      Object.assign(globalThis, { moved })
      new PerformanceObserver((list) => {
        for (const { sources } of list.getEntries() as (PerformanceEntry & {
          readonly sources: readonly { readonly node: Node | null }[]
        })[])
          for (const { node } of sources)
            if (node instanceof Element && node.closest('.session-side')) moved.push(node.className)
      }).observe({ type: 'layout-shift', buffered: true })
    })
    await page.goto(sessionPath(shown))
    await new SessionPage(page).isWhole()
    expect(await page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)).toEqual([])
  })
}
