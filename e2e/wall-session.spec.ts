import { SessionPage } from './pages/session-page.ts'
import { Wall, wallPath } from './pages/wall.ts'
import { expect, test } from './support/fixtures.ts'
import { conference, queuedCall } from './support/known-sessions.ts'
import { tom, zoe } from './support/people.ts'

test('a session opens beside the wall, and a member is removed there', async ({ openAs, world }) => {
  const page = await openAs(zoe, `${wallPath}?columns=name,people`)
  const wall = new Wall(page)
  const session = new SessionPage(page)
  const row = wall.rows.filter({ hasText: conference.name })
  await expect(row.getByRole('cell').last()).toHaveText('4')
  await row.getByRole('link').click()
  await expect(page).toHaveURL(`/wall/${conference.id}?columns=name%2Cstate%2Cwait%2Cpeople`)
  await expect(row.getByRole('link')).toHaveAttribute('aria-current', 'page')
  await expect(session.heading).toHaveText(conference.name)
  await session.remove('Tom Okafor')
  await expect(session.notices.status).toContainText('Tom Okafor removed')
  await expect(session.rows).toHaveCount(3)
  await expect(row.getByRole('cell').last(), 'the wall agrees').toHaveText('3')
  expect((await world.requests()).alarms.bulkDeletes).toBe(0)
  await page.getByRole('link', { name: 'Back to the wall' }).click()
  await expect(page).toHaveURL('/wall?columns=name%2Cstate%2Cwait%2Cpeople')
})

test('a press that lasts while the rest of the wall comes opens the session all the same', async ({
  openAs,
  world,
}) => {
  await world.hold('AppGetActiveSessions', 'all')
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  await world.isHolding('all')
  await wall.rows.filter({ hasText: conference.name }).getByRole('link').hover()
  await page.mouse.down()
  await world.release('all')
  await wall.isComplete()
  await expect(wall.table).not.toHaveAttribute('aria-busy')
  await page.mouse.up()
  await expect(page).toHaveURL(`/wall/${conference.id}`)
})

test('a session opens wherever its row is pressed', async ({ openAs }) => {
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  await wall.isComplete()
  const cell = wall.rows.filter({ hasText: queuedCall.name }).getByRole('cell').last()
  await expect(cell).toBeVisible()
  const box = await cell.boundingBox()
  if (box === null) throw new Error('The row is not in sight')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page).toHaveURL(`/wall/${queuedCall.id}`)
})

test('from the keyboard alone: to a session, into it, and back', async ({ openAs }) => {
  const page = await openAs(zoe, wallPath)
  const wall = new Wall(page)
  await expect(wall.rows.filter({ hasText: queuedCall.name })).toBeVisible()
  await wall.head('Channel').getByRole('button').focus()
  await page.keyboard.press('Tab')
  await expect(wall.links.first()).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(wall.links.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(wall.links.last()).toBeFocused()
  await page.keyboard.press('Home')
  await expect(wall.links.first()).toBeFocused()
  const name = await wall.links.first().locator('strong').innerText()
  await page.keyboard.press('Enter')
  await expect(new SessionPage(page).heading).toHaveText(name)
  await expect(wall.links.first(), 'the next one is an arrow away').toBeFocused()
  await page.getByRole('link', { name: 'Back to the wall' }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(wallPath)
  await expect(wall.links.first()).toBeFocused()
})

test('under the keyboard nothing moves: who ends stays as a mark, who comes is offered', async ({
  openAs,
  world,
}) => {
  const page = await openAs(zoe, `${wallPath}?columns=name,people`)
  const wall = new Wall(page)
  const held = wall.rows.filter({ hasText: conference.name })
  await held.getByRole('link').press('ArrowDown')
  await held.getByRole('link').focus()
  const names = await wall.links.locator('strong').allInnerTexts()
  await world.act({ removeMember: { sessionId: conference.id, identity: tom.email, by: tom.email } })
  await expect(held.getByRole('cell').last()).toHaveText('3')
  await world.act({ endSession: { sessionId: conference.id } })
  await expect(held).toContainText('Left the floor')
  await expect(held.getByRole('cell').last(), 'what was known of it last').toHaveText('3')
  await expect(held.getByRole('link')).toBeFocused()
  await expect(wall.links.locator('strong')).toHaveText(names)
  await wall.search.focus()
  await expect(held).toHaveCount(0)
})
