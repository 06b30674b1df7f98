import { Inbox } from './pages/inbox.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, chat, conference, heldCall, queuedCall, ringingCall } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

const brought = {
  addMember: { sessionId: queuedCall.id, member: { identity: ana.email, displayName: ana.name } },
}

test('what rings is on top, the longest wait first; what came is marked until it is opened', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana)
  const inbox = new Inbox(page)
  await expect(inbox.names.first()).toHaveText(ringingCall.name)
  await expect(inbox.link(conference)).not.toHaveAccessibleName(/new|changed/)
  await world.act(brought)
  await world.act({ addLog: { sessionId: heldCall.id, message: 'Something happened' } })
  await expect(inbox.names.first()).toHaveText(queuedCall.name)
  await expect(inbox.link(queuedCall)).toHaveAccessibleName(
    /^王小明 ?, new, voice, incoming,.*queue: Queued ?,/,
  )
  await expect(inbox.link(heldCall)).toHaveAccessibleName(/^Grace Obi ?, changed, voice/)
  await inbox.link(heldCall).click()
  await expect(inbox.link(heldCall)).toHaveAttribute('aria-current', 'page')
  await expect(inbox.link(heldCall)).not.toHaveAccessibleName(/changed/)
  await inbox.link(callOfTwo).click()
  await expect(inbox.link(heldCall)).not.toHaveAccessibleName(/changed/)
  await expect(inbox.link(queuedCall)).toHaveAccessibleName(/, new,/)
})

test('under the pointer every row keeps its place', async ({ openAs, world }) => {
  const page = await openAs(ana)
  const inbox = new Inbox(page)
  await inbox.link(conference).hover()
  const place = await inbox.link(conference).boundingBox()
  await world.act(brought)
  await world.act({ endSession: { sessionId: chat.id } })
  await expect(inbox.names.last(), 'who comes stands last').toHaveText(queuedCall.name)
  await expect(inbox.link(chat), 'who goes stays as a mark').toContainText('Gone')
  expect(await inbox.link(conference).boundingBox()).toEqual(place)
  await page.mouse.move(1_000, 600)
  await expect(inbox.names.first()).toHaveText(queuedCall.name)
  await expect(inbox.link(chat)).toHaveCount(0)
})

test('arrow keys, Home and End move between sessions, and Enter opens one', async ({ openAs }) => {
  const page = await openAs(ana)
  const inbox = new Inbox(page)
  await inbox.links.first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(inbox.links.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(inbox.links.last()).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowUp')
  await expect(inbox.links.first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/sessions/${ringingCall.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(ringingCall.name)
})
