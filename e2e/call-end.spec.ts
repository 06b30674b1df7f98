import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, conference } from './support/known-sessions.ts'
import { ana, tom } from './support/people.ts'

const endTitle = (name: string) => `End the session “${name}”?`

test('a session is ended for everybody, whom the question names, and records are never erased', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  await page.getByRole('button', { name: 'End session' }).click()
  const dialog = session.dialog.named(endTitle(conference.name))
  await expect(dialog).toContainText('Maria Gonçalves, Tom Okafor, and Billing will be disconnected.')
  await expect(dialog).toContainText('use Leave instead')
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'End session' }).click()
  await expect(session.notices.status).toContainText(`Session “${conference.name}” ended`)
  await expect(page.getByRole('button', { name: 'End session' })).toHaveAccessibleDescription(
    'This session has ended.',
  )
  expect((await world.requests()).alarms.bulkDeletes).toBe(0)
})

test('one call of a conference is ended, and leaving, removing and ending are three controls', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  await expect(session.rowOf(ana.email).getByRole('button', { name: 'Leave' })).toBeVisible()
  await expect(session.removeButton(tom.name)).toBeVisible()
  await session
    .rowOf(tom.email)
    .getByRole('button', { name: `More for ${tom.name}` })
    .click()
  await page.getByRole('menuitem', { name: `End ${tom.name}'s call` }).click()
  const dialog = session.dialog.named(`End ${tom.name}'s call?`)
  await expect(dialog).toContainText('The others stay in the call.')
  await dialog.getByRole('button', { name: 'End call' }).click()
  await expect(session.notices.status).toContainText(`${tom.name}'s call was ended`)
  await expect(session.rowOf(tom.email)).toHaveCount(0)
  await expect(session.rows).toHaveCount(3)
  const { requests } = await world.requests()
  const ends = requests.filter(({ operation }) => operation === 'EndSession')
  expect(ends.map(({ method, query }) => `${method} ${query}`)).toEqual([
    expect.stringMatching(/^DELETE \??callSid=CA[0-9a-f]{32}$/),
  ])
})

test('an answer that is lost is looked up', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const session = new SessionPage(page)
  await world.fault({ operation: 'EndSession', drop: true, after: true })
  await page.getByRole('button', { name: 'End session' }).click()
  await session.dialog.any.getByRole('button', { name: 'End session' }).click()
  // How often it was sent is the browser's own affair: it repeats a request whose reused connection broke (RFC 9110 §9.2.2).
  await expect(session.notices.status).toContainText(`Session “${callOfTwo.name}” ended`)
})

test('somebody else ends it while the question is open', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const session = new SessionPage(page)
  await page.getByRole('button', { name: 'End session' }).click()
  await expect(session.dialog.named(endTitle(callOfTwo.name))).toBeVisible()
  await world.act({ endSession: { sessionId: callOfTwo.id } })
  const dialog = session.dialog.named(`The session “${callOfTwo.name}” has ended`)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
})
