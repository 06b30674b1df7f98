import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, chat, conference, heldCall, queuedCall } from './support/known-sessions.ts'
import { ana, dana, tom } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

test('the question names the person, the role and what follows, and rests on Cancel', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await session.removeButton('Tom Okafor').click()
  const dialog = session.dialog.about('Tom Okafor')
  await expect(dialog).toHaveAccessibleDescription(/Agent in a voice session\./)
  await expect(session.dialog.cancel).toBeFocused()
  await expect(dialog.getByRole('button')).toHaveText(['Cancel', 'Remove'])
})

const consequences = [
  [
    'the caller',
    conference,
    'Maria Gonçalves',
    'The caller will be disconnected. Ana Silva and Tom Okafor can keep talking.',
  ],
  ['a leg that rings', conference, 'Billing', 'Cancel the call to Billing? It is still ringing.'],
  ['one of two', callOfTwo, 'Søren Kjær', 'This may end the session.'],
  ['somebody on hold', heldCall, 'Grace Obi', 'Grace Obi is on hold now.'],
  ['an agent beside somebody on hold', heldCall, 'Dana Reyes', 'Grace Obi is on hold and stays so.'],
] as const

for (const [whom, where, name, words] of consequences) {
  test(`the question about ${whom} says what follows`, async ({ openAs }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(where)))
    await session.removeButton(name).click()
    await expect(session.dialog.any).toContainText(words)
  })
}

test('the last agent is told that nobody will be left with the caller', async ({ openAs, world }) => {
  await world.act({ removeMember: { sessionId: conference.id, identity: tom.email, by: tom.email } })
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await session.members.getByRole('button', { name: 'Leave' }).click()
  await expect(session.dialog.named(`Leave ${conference.name}?`)).toContainText(
    'No agent will be left with the caller.',
  )
})

for (const [how, refuse] of [
  ['Escape', (session: SessionPage) => session.page.keyboard.press('Escape')],
  ['Cancel', (session: SessionPage) => session.dialog.cancel.click()],
] as const) {
  test(`${how} sends nothing, and focus is back where it was`, async ({ openAs, world }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(chat)))
    await session.removeButton('Dana Reyes').click()
    await expect(session.dialog.cancel).toBeFocused()
    await refuse(session)
    await expect(session.dialog.any).toHaveCount(0)
    await expect(
      session.row('Dana Reyes').or(session.removeButton('Dana Reyes')).and(session.page.locator(':focus')),
    ).toBeVisible()
    await expect(session.rows).toHaveCount(3)
    expect(deletesIn(await world.requests())).toEqual([])
  })
}

test('Enter by reflex does no harm', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await session.removeButton('Dana Reyes').press('Enter')
  await expect(session.dialog.cancel).toBeFocused()
  await session.page.keyboard.press('Enter')
  await expect(session.dialog.any).toHaveCount(0)
  expect(deletesIn(await world.requests())).toEqual([])
})

test(
  'a removal is marked at once, done on proof, said politely, and focus goes to the next row',
  { tag: '@demo' },
  async ({ openAs, world }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(conference)))
    const row = session.rowOf(tom.email)
    await world.holdRequest('DeleteChatMember', 'removal')
    await session.remove('Tom Okafor')
    await expect(row).toHaveAttribute('aria-busy', 'true')
    await expect(row).toContainText('Removing…')
    await world.isHolding('removal')
    await expect(session.rows, 'nothing is taken away on a guess').toHaveCount(4)
    await expect(session.notices.status).toBeEmpty()

    await world.release('removal')
    await expect(session.notices.status).toContainText('Tom Okafor removed')
    await expect(row).toHaveCount(0)
    await expect(session.rows).toHaveCount(3)
    await expect(session.rowOf('+18145550190'), 'focus is on the row that took the place').toBeFocused()
    await expect(session.notices.alert).toHaveCount(0)
    const requests = await world.requests()
    expect(deletesIn(requests)).toEqual([
      {
        path: `/sessions/${conference.id}/members/tom.okafor%40harborlane.example`,
        member: tom.email,
      },
    ])
    expect(requests.alarms.bulkDeletes).toBe(0)
  },
)

test('when nobody is left below, focus goes to the row above', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await session.remove('Dana Reyes')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.rowOf(ana.email)).toBeFocused()
})

test('when nobody is left at all, focus goes to the heading', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(queuedCall)))
  await session.remove(queuedCall.name)
  await expect(session.notices.status).toContainText(`${queuedCall.name} removed`)
  await expect(session.rows).toHaveCount(0)
  await expect(session.membersHeading).toBeFocused()
})

test('a double click sends one removal', { tag: '@demo' }, async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await session.removeButton('Dana Reyes').dblclick()
  await expect(session.dialog.about('Dana Reyes')).toBeVisible()
  await world.holdRequest('DeleteChatMember', 'removal')
  await session.dialog.remove.dblclick()
  await world.isHolding('removal')
  await session.removeButton('Dana Reyes').press('Enter')
  await session.rowOf(dana.email).press('Delete')
  await world.release('removal')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.dialog.any).toHaveCount(0)
  expect(deletesIn(await world.requests())).toHaveLength(1)
})

test('Delete on a member asks, and arrow keys go from member to member', async ({ openAs }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await session.removeButton('Maria Gonçalves').focus()
  await session.page.keyboard.press('ArrowDown')
  await expect(session.rowOf(ana.email)).toBeFocused()
  await session.page.keyboard.press('ArrowDown')
  await expect(session.rowOf(tom.email)).toBeFocused()
  await session.page.keyboard.press('End')
  await expect(session.rowOf('+18145550190')).toBeFocused()
  await session.page.keyboard.press('ArrowUp')
  await session.page.keyboard.press('Delete')
  await expect(session.dialog.about('Tom Okafor')).toBeVisible()
  await expect(session.dialog.cancel).toBeFocused()
  await session.page.keyboard.press('Tab')
  await expect(session.dialog.remove).toBeFocused()
  await session.page.keyboard.press('Enter')
  await expect(session.notices.status).toContainText('Tom Okafor removed')
})

test('on oneself it is "Leave", in other words, and the same act', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await expect(session.removeButton(ana.name)).toHaveCount(0)
  await session.members.getByRole('button', { name: 'Leave' }).click()
  await expect(session.dialog.named(`Leave ${chat.name}?`)).toContainText('You will leave the session.')
  await session.dialog.leave.click()
  await expect(session.notices.status).toContainText(`You left ${chat.name}`)
  await expect(session.rowOf(ana.email)).toHaveCount(0)
  await expect(session.rowOf(dana.email)).toBeVisible()
  expect(deletesIn(await world.requests())).toEqual([
    { path: `/sessions/${chat.id}/members/ana.silva%40harborlane.example`, member: ana.email },
  ])
})

test('one removal at a time: the others wait, and say for whom', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await world.holdRequest('DeleteChatMember', 'removal')
  await session.remove('Tom Okafor')
  await world.isHolding('removal')
  await session.removeButton('Billing').click()
  await expect(session.dialog.about('Billing')).toBeVisible()
  await expect(session.dialog.remove).toHaveAccessibleDescription('Wait until Tom Okafor has been removed.')
  await session.dialog.remove.click({ force: true })
  expect(deletesIn(await world.requests())).toHaveLength(1)
  await world.release('removal')
  await expect(session.notices.status).toContainText('Tom Okafor removed')
  await session.dialog.remove.click()
  await expect(session.notices.status).toContainText('Billing removed')
  expect(deletesIn(await world.requests())).toHaveLength(2)
})

test('the outcome is told on whatever page the person is by then', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await world.holdRequest('DeleteChatMember', 'removal')
  await session.remove('Dana Reyes')
  await world.isHolding('removal')
  await page.getByRole('link', { name: 'All sessions', exact: true }).click()
  await expect(page).toHaveURL('/sessions')
  await world.release('removal')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
})
