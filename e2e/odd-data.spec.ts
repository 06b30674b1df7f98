import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { expect, test } from './support/fixtures.ts'
import { oddSessions } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test.use({ scenario: 'odd' })

test('markup in names and log lines is text', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(oddSessions.names))
  page.on('dialog', () => expect(true, 'a script of the data ran').toBe(false))
  const session = new SessionPage(page)
  await expect(session.heading).toHaveText('<img src=x onerror=alert(1)>')
  await expect(session.row('<img src=x onerror=alert(1)>')).toBeVisible()
  await expect(session.log.lines.getByText('<img src=x onerror=alert(1)>')).toBeVisible()
  await expect(session.log.lines).toContainText('{{constructor.constructor("alert(1)")()}}')
  await expect(session.log.lines).toContainText('שלום עולם (RTL)')
  await expect(session.log.lines.locator('img, script')).toHaveCount(0)
  await expect(session.members.locator('img')).toHaveCount(0)
  await session.log.search.fill('<img')
  await expect(session.log.matchCount).toHaveText('1 of 1 match')
  await expect(session.log.current.locator('mark')).toHaveText('<img')
})

test('unknown values are shown as they came, and nobody unknown is acted on', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(oddSessions.unknownEnums)))
  await expect(session.states.getByRole('definition')).toHaveText([
    'Paused',
    'Teleported',
    'Floating',
    'Video',
    'Sideways',
  ])
  await expect(session.row('Observer')).toContainText('Whispering')
  const button = session.members.getByRole('button', { name: 'Remove Observer', exact: true })
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription(/does not know the role Observer/)
})

test('a session with nothing but an id, and one of nulls, stand all the same', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(oddSessions.bare))
  const session = new SessionPage(page)
  await expect(session.heading).toHaveText('Unnamed session')
  await expect(session.states.getByRole('definition')).toHaveText(Array<string>(5).fill('Not given'))
  await expect(page.getByRole('region', { name: 'Members' })).toContainText('Nobody is in this session.')
  await page.goto(sessionPath(oddSessions.nulls))
  await expect(session.heading).toHaveText('Unnamed session')
})

test('what the server lists twice is shown twice', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(oddSessions.duplicates)))
  await expect(session.rows).toHaveCount(4)
  await expect(session.rowOf(ana.email)).toHaveCount(2)
  await expect(session.log.lines.getByText('Said twice')).toHaveCount(2)
})

test('dates that are none stand as they came', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(oddSessions.dates)))
  await expect(session.log.lines.getByText('Dated "yesterday"')).toBeVisible()
  await expect(session.log.lines.getByText('yesterday', { exact: true })).toBeVisible()
  await expect(session.log.lines.getByText(/^Dated/)).toHaveCount(7)
})

test('pictures come from http and https alone, else initials stand there', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(oddSessions.avatars))
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(7)
  await expect(session.members.locator('img')).toHaveCount(0)
  expect(asked.filter((url) => !url.startsWith('http://127.0.0.1'))).toEqual([])
})

test('the list holds every odd session as a link', async ({ openAs }) => {
  const sessions = new SessionsPage(await openAs(ana))
  await expect(sessions.link({ name: 'Unknown enum members' })).toHaveAccessibleName(
    /Video, Sideways.*Teleported/,
  )
  await expect(sessions.link({ name: 'Dates' })).toBeVisible()
  await expect(sessions.link(oddSessions.names)).toBeVisible()
})
