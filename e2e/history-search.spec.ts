import { History } from './pages/history.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, endedCall, otherAccountsCall, ringingCall } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

const archivedCall = { name: 'Fatima Zahra' }
const today = () => new Date().toISOString().slice(0, 10)

test('what is looked for stands in the address, which can be shared and gone back from', async ({
  openAs,
}) => {
  const page = await openAs(ana, '/history')
  const history = new History(page)
  await expect(history.names.first()).toHaveText(ringingCall.name)
  await expect(history.link(otherAccountsCall)).toHaveCount(0)
  await expect(history.range).toHaveText(/^Sessions 1–\d+$/)
  await expectNoViolations(page)
  await history.field('From contains').fill('0112')
  await history.field('From contains').press('Enter')
  await expect(history.names).toHaveText([callOfTwo.name])
  await history.field('From contains').fill('')
  await history.field('Log contains').fill('ended the session')
  await history.search.click()
  await expect(history.names).toHaveText([endedCall.name])
  await expect(history.link(endedCall).locator('mark')).toHaveText('ended the session')
  await expect(page).toHaveURL('/history?log=ended+the+session')
  const other = new History(await openAs(ana, page.url()))
  await expect(other.names, 'a shared address').toHaveText([endedCall.name])
  await page.goBack()
  await expect(history.names).toHaveText([callOfTwo.name])
  await expect(history.field('From contains')).toHaveValue('0112')
  await history.clear.click()
  await expect(page).toHaveURL('/history')
  await expect(history.names.first()).toHaveText(ringingCall.name)
})

test('every filter is sent in the words of the server', async ({ openAs, world }) => {
  const page = await openAs(ana, '/history')
  const history = new History(page)
  await expect(history.names.first()).toBeVisible()
  const filters = [
    ['First day', 'startDate', today()],
    ['Last day', 'endDate', today()],
    ['From contains', 'from', '+1814'],
    ['To contains', 'to', '0100'],
    ['Log contains', 'log', 'call'],
    ['Customer ids', 'customerIds', 'a,b'],
    ['Endpoint ids', 'endpointIds', 'c'],
    ['Session ids', 'specificIds', '65f0'],
    ['Parent session id', 'parentSessionId', '65f0'],
  ] as const
  for (const [label, , value] of filters) await history.field(label).fill(value)
  await history.search.click()
  await expect(history.region).toContainText('No session was found')
  const last = (await world.requests()).requests.findLast(({ operation }) => operation === 'ListSessions')
  const sent = new URLSearchParams(last?.query)
  for (const [, name, value] of filters) {
    expect(sent.get(name), name).toBe(value)
    expect(new URL(page.url()).searchParams.get(name), name).toBe(value)
  }
})

test('an archived session is found in the archive and can be read', async ({ openAs }) => {
  const page = await openAs(ana, '/history')
  const history = new History(page)
  await history.archive.check()
  await history.search.click()
  await expect(history.names).toHaveText([archivedCall.name])
  await expect(page).toHaveURL('/history?searchArchive=true')
  await history.link(archivedCall).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(archivedCall.name)
  await expect(page.getByRole('log', { name: 'Log' })).toContainText('Call ended')
})

test('days the wrong way round are told before anything is asked', async ({ openAs, world }) => {
  const page = await openAs(ana, '/history')
  const history = new History(page)
  await expect(history.names.first()).toBeVisible()
  const before = (await world.requests()).counts['ListSessions']
  await history.field('First day').fill('2026-05-10')
  await history.field('Last day').fill('2026-05-09')
  await history.search.click()
  await expect(history.field('Last day')).toHaveAccessibleDescription('This day is before the first one.')
  await expect(history.field('Last day')).toBeFocused()
  expect((await world.requests()).counts['ListSessions']).toBe(before)
})
