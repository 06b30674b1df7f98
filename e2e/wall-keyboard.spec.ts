import { isAskedAgain } from './pages/live-tabs.ts'
import { SessionPage } from './pages/session-page.ts'
import { Wall, wallPath } from './pages/wall.ts'
import { expect, test } from './support/fixtures.ts'
import { conference, ringingCall } from './support/known-sessions.ts'
import { zoe } from './support/people.ts'

test('an order that is chosen before the list shows the group keeps the group', async ({ openAs }) => {
  const wall = new Wall(await openAs(zoe, wallPath))
  await wall.isComplete()
  await wall.group.evaluate(async (element) => {
    const select = element as HTMLSelectElement
    select.value = 'channel'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    // What was chosen is on the screen by now; the list, which may take a frame more, is not.
    await Promise.resolve()
    document.querySelector<HTMLElement>('th.wall-path button')?.click()
  })
  await expect(wall.head('Customer')).toHaveAttribute('aria-sort', 'ascending')
  await expect(wall.group).toHaveValue('channel')
  await expect(wall.groups.first()).toBeVisible()
})

test('filters, groups, order, columns and counters answer to the keyboard alone', async ({ openAs }) => {
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  const { keyboard } = page
  await wall.isComplete()
  const all = await wall.rowCount()

  await wall.search.focus()
  await keyboard.type('maria')
  await expect(wall.count).toHaveText(/^1 of/)
  await keyboard.press('Escape')
  await expect(wall.search).toHaveValue('')
  await keyboard.press('Tab')
  await expect(wall.state).toBeFocused()
  await keyboard.press('R')
  await expect(wall.state).toHaveValue('Ringing')
  await expect(wall.count).toHaveText(/ of /)
  await keyboard.press('Home')
  await expect(wall.count).not.toHaveText(/ of /)
  await keyboard.press('Tab')
  await expect(wall.queue).toBeFocused()
  await keyboard.press('Tab')
  await expect(wall.channel).toBeFocused()
  await keyboard.press('Tab')
  await expect(wall.group).toBeFocused()
  await keyboard.press('End')
  await expect(wall.group).toHaveValue('channel')

  await wall.head('Customer').getByRole('button').focus()
  await keyboard.press('Enter')
  await expect(wall.head('Customer')).toHaveAttribute('aria-sort', 'ascending')
  const heads = wall.groups
  const grouped = await wall.rowCount()
  expect(grouped).toBe(all + (await heads.count()))
  await wall.head('Channel').getByRole('button').focus()
  await keyboard.press('Tab')
  await expect(heads.first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'false')
  await expect(heads.first(), 'focus stays on what was closed').toBeFocused()
  expect(await wall.rowCount()).toBeLessThan(grouped)
  await keyboard.press('Space')
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'true')

  await wall.options.focus()
  await keyboard.press('Enter')
  const agent = page.getByRole('checkbox', { name: 'Agent' })
  await expect(agent).toBeVisible()
  for (let tabs = 0; tabs < 5 && !(await isFocused(agent)); tabs += 1) await keyboard.press('Tab')
  await expect(agent).toBeFocused()
  await keyboard.press('Space')
  await expect(wall.head('Agent')).toHaveCount(0)
  await keyboard.press('Escape')
  await expect(agent).toBeHidden()
  await expect(wall.options).toBeFocused()

  const held = wall.counters.getByRole('button', { name: /^On hold/ })
  await held.focus()
  await keyboard.press('Space')
  await expect(held).toHaveAttribute('aria-pressed', 'true')
})

const isFocused = (element: ReturnType<Wall['head']>) =>
  element.evaluate((node) => node === document.activeElement)

test('beside the wall every act answers to the keyboard, and focus has a place after each', async ({
  openAs,
  world,
}) => {
  await world.act({ endSession: { sessionId: ringingCall.id } })
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  const session = new SessionPage(page)
  const { keyboard } = page
  const row = wall.rows.filter({ hasText: conference.name })
  await row.getByRole('link').focus()
  await keyboard.press('Enter')
  await expect(session.heading).toHaveText(conference.name)
  await session.removeButton('Tom Okafor').focus()
  await keyboard.press('Delete')
  await expect(session.dialog.remove).toBeVisible()
  await session.dialog.remove.focus()
  await keyboard.press('Enter')
  await expect(session.notices.status).toContainText('Tom Okafor removed')
  await expect(session.rows).toHaveCount(3)
  expect(await page.evaluate(() => document.activeElement?.localName), 'focus is not lost').not.toBe('body')

  const hold = page.getByRole('button', { name: /^(Hold|Resume)$/ })
  await hold.focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  const end = page.getByRole('button', { name: 'End session' })
  await end.focus()
  await keyboard.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible()
  await keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(end).toBeFocused()
})

test.describe('with thousands', () => {
  test.use({ scenario: 'floor' })

  test('places are counted over all rows, and focus stays on its row while the floor changes', async ({
    openAs,
    world,
  }) => {
    await world.settings({ changesPerSecond: 50 })
    const page = await openAs(zoe, wallPath)
    const wall = new Wall(page)
    await wall.isComplete()
    await wall.links.first().focus()
    await expectPlaceOfFocus(wall, 2)
    await page.keyboard.press('PageDown')
    const place = await placeOfFocus(wall)
    expect(place).toBeGreaterThan(5)
    const held = await nameOfFocus(wall)
    await isAskedAgain(world, 'ListSessions', 2)
    expect(await nameOfFocus(wall), 'the same session').toBe(held)
    expect(await placeOfFocus(wall), 'at the same place').toBe(place)
    await page.keyboard.press('End')
    await expectPlaceOfFocus(wall, await wall.rowCount())
    const places = await wall.table
      .locator('tr[aria-rowindex]')
      .evaluateAll((rows) => rows.map((each) => Number(each.getAttribute('aria-rowindex'))))
    expect(places, 'in order, each one once').toEqual([...new Set(places)].sort((one, other) => one - other))
    await page.keyboard.press('Home')
    await expectPlaceOfFocus(wall, 2)
  })
})

const rowOfFocus = (wall: Wall) => wall.table.locator('tr:has(:focus)')
const placeOfFocus = async (wall: Wall) => Number(await rowOfFocus(wall).getAttribute('aria-rowindex'))
const nameOfFocus = (wall: Wall) => rowOfFocus(wall).locator('strong').innerText()
const expectPlaceOfFocus = (wall: Wall, place: number) =>
  expect(rowOfFocus(wall)).toHaveAttribute('aria-rowindex', String(place))
