import { Header } from './pages/header.ts'
import { Wall, wallPath } from './pages/wall.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { ana, zoe } from './support/people.ts'

test.use({ scenario: 'floor' })

test('a supervisor sees all live sessions, who waits longest on top', async ({ openAs }) => {
  const page = await openAs(zoe)
  await page.getByRole('navigation').getByRole('link', { name: 'Wall' }).click()
  const wall = new Wall(page)
  await expect(wall.count).toHaveText('5,000 sessions')
  expect(await wall.rowCount()).toBe(5_001)
  await expect(wall.rows.nth(1)).toHaveAttribute('aria-rowindex', '2')
  await expect(wall.rows.nth(1)).toContainText(/Queued|Ringing/)
  await expect(wall.rows.nth(1)).toContainText('Too long')
  await expect(wall.head('Time')).toHaveAttribute('aria-sort', 'descending')
  await expect(wall.counters.getByRole('button', { name: /^Ringing/ })).toBeVisible()
  await expect(wall.counters.getByRole('img')).toHaveCount(6)
  await expect(new Header(page).freshness).toContainText('Live')
  expect(await page.evaluate(() => document.getElementsByTagName('*').length)).toBeLessThan(1_500)
  await expectNoViolations(page)
})

test('the wall is no page for an agent, and none in their header', async ({ openAs, world }) => {
  const page = await openAs(ana, wallPath)
  await expect(page.getByRole('heading', { level: 1, name: 'No access' })).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Wall' })).toHaveCount(0)
  expect((await world.requests()).counts['AppGetActiveSessions'] ?? 0).toBe(0)
})

test('filters, groups, sort and columns stand in the address, and a reload shows the same', async ({
  openAs,
}) => {
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  await wall.isComplete()
  await wall.search.fill('ferreira clinic')
  await wall.channel.selectOption('Chat')
  await wall.group.selectOption('By queue')
  await wall.head('Customer').getByRole('button').click()
  await wall.options.click()
  await page.getByRole('checkbox', { name: 'Agent' }).uncheck()
  await page.getByRole('checkbox', { name: 'People' }).check()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('checkbox', { name: 'Agent' })).toBeHidden()
  await expect(wall.count).toHaveText(/^\d+ of 5,000 sessions$/)
  const shown = await wall.rows.allInnerTexts()
  expect(new URL(page.url()).search).toBe(
    '?find=ferreira+clinic&channel=Chat&group=queue&sort=path&columns=name%2Cstate%2Cwait%2Cqueue%2Cpath%2Cchannel%2Cpeople',
  )
  await page.reload()
  await wall.isComplete()
  await expect(wall.groups.first()).toHaveAttribute('aria-expanded', 'true')
  await expect(wall.head('People')).toBeVisible()
  await expect(wall.head('Agent')).toHaveCount(0)
  await expect
    .poll(async () => (await wall.rows.allInnerTexts()).map(withoutClock))
    .toEqual(shown.map(withoutClock))
  await wall.showAll.click()
  await expect(wall.count).toHaveText('5,000 sessions')
  expect(new URL(page.url()).searchParams.get('group')).toBe('queue')
})

const withoutClock = (text: string) =>
  text
    .replaceAll(/\d+:\d+(:\d+)?|(less than )?\d+ minutes?|\d+ hours?|Too long|Long/g, '')
    .replaceAll(/\s+/g, ' ')

test('groups open and close, and say how many they are', async ({ openAs }) => {
  const page = await openAs(zoe, `${wallPath}?group=state`)
  const wall = new Wall(page)
  await wall.isComplete()
  const total = await wall.rowCount()
  const connected = wall.groups.first()
  await expect(connected).toHaveAccessibleName(/^Connected, sessions: [\d,]+, waiting: 0$/)
  const count = Number((await connected.getAttribute('aria-label'))?.replaceAll(/\D/g, '').slice(0, -1))
  await connected.click()
  await expect(connected).toHaveAttribute('aria-expanded', 'false')
  await expect.poll(() => wall.rowCount()).toBe(total - count)
})

test('a counter shows its own sessions, and all again', async ({ openAs }) => {
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  await wall.isComplete()
  const held = wall.counters.getByRole('button', { name: /^On hold/ })
  const count = (await held.innerText()).replaceAll(/\D/g, '')
  await held.click()
  await expect(held).toHaveAttribute('aria-pressed', 'true')
  await expect(wall.count).toHaveText(`${count} of 5,000 sessions`)
  await held.click()
  await expect(wall.count).toHaveText('5,000 sessions')
})

test('a view is saved under a name, found again, and gone with the person', async ({ openAs }) => {
  const page = await openAs(zoe, `${wallPath}?state=Hold&group=agent`)
  const wall = new Wall(page)
  await wall.isComplete()
  await wall.views.click()
  await page.getByRole('menuitem', { name: 'Save this view…' }).click()
  await page.getByRole('textbox', { name: 'Name' }).fill('Held, by agent')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.goto(wallPath)
  await wall.isComplete()
  await wall.views.click()
  await page.getByRole('menuitemradio', { name: 'Held, by agent' }).click()
  await expect(page).toHaveURL(/state=Hold&group=agent/)
  await expect(wall.views).toHaveText('Held, by agent')
  await new Header(page).signOut(zoe)
  await expect(page).toHaveURL(/sign-in/)
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('wall')))).toEqual(
    [],
  )
})

test('on a narrow screen each session has two lines, and opens over the wall @narrow', async ({ openAs }) => {
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  await wall.isComplete()
  await expectNoViolations(page)
  await wall.links.first().click()
  await expect(page.getByRole('list', { name: 'Members' })).toBeVisible()
  await expect(wall.table).toBeHidden()
  await page.getByRole('link', { name: 'Back to the wall' }).click()
  await expect(wall.links.first()).toBeFocused()
})
