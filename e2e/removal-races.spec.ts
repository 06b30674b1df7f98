import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference } from './support/known-sessions.ts'
import { ana, dana, tom } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

test('two agents remove the same person: one "removed", one "had already left", nobody sees red', async ({
  openAs,
  world,
}) => {
  const pages = [await openAs(ana, sessionPath(conference)), await openAs(tom, sessionPath(conference))]
  const [anas, toms] = pages.map((page) => new SessionPage(page)) as [SessionPage, SessionPage]
  for (const session of [anas, toms]) {
    await session.removeButton('Billing').click()
    await expect(session.dialog.about('Billing')).toBeVisible()
  }
  await world.holdRequest('DeleteChatMember', 'both', { times: 2 })
  await anas.dialog.remove.click()
  await world.isHolding('both')
  await toms.dialog.remove.click()
  await expect.poll(async () => deletesIn(await world.requests()).length).toBe(2)
  await world.release('both')

  const told = [anas, toms].map(({ notices }) => notices.status)
  await expect(told[0]!).toContainText(/Billing (removed|had already left)/)
  await expect(told[1]!).toContainText(/Billing (removed|had already left)/)
  const words = await Promise.all(told.map((status) => status.innerText()))
  expect(words.filter((text) => text.includes('Billing removed'))).toHaveLength(1)
  expect(words.filter((text) => text.includes('Billing had already left'))).toHaveLength(1)
  for (const session of [anas, toms]) {
    await expect(session.rows.getByText(/^(Maria Gonçalves|Ana Silva|Tom Okafor)$/)).toHaveText([
      'Maria Gonçalves',
      'Ana Silva',
      'Tom Okafor',
    ])
    await expect(session.notices.alert).toHaveCount(0)
  }
})

test(
  'who leaves while the question is open is not asked about any more',
  { tag: '@demo' },
  async ({ openAs, world }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(chat)))
    await session.removeButton('Dana Reyes').click()
    await expect(session.dialog.about('Dana Reyes')).toBeVisible()
    await world.act({ removeMember: { sessionId: chat.id, identity: dana.email, by: dana.email } })
    const left = session.dialog.named('Dana Reyes already left')
    await expect(left).toBeVisible()
    await expect(left.getByRole('button')).toHaveText(['Close'])
    await session.dialog.close.click()
    await expect(session.dialog.any).toHaveCount(0)
    await expect(session.members.locator(':focus')).toBeVisible()
    await expect(session.rowOf(dana.email)).toHaveCount(0)
    expect(deletesIn(await world.requests())).toEqual([])
  },
)

test(
  'a read of the session that began before the removal cannot put the row back',
  { tag: '@demo' },
  async ({ openAs, world }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(chat)))
    await session.removeButton('Dana Reyes').click()
    await expect(session.dialog.about('Dana Reyes')).toBeVisible()
    await world.hold('GetSession', 'old')
    await world.isHolding('old')
    await session.dialog.remove.click()
    await expect(session.notices.status).toContainText('Dana Reyes removed')
    await expect(session.rowOf(dana.email)).toHaveCount(0)
    const wasBack = await watchFor(session, dana.email)
    await world.release('old')
    await expectReadAgain(world, 'GetSession')
    expect(await wasBack()).toBe(false)
    await expect(session.rowOf(dana.email)).toHaveCount(0)
  },
)

test('nor can one that began while the removal was under way', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await world.holdRequest('DeleteChatMember', 'removal')
  await session.remove('Dana Reyes')
  await world.isHolding('removal')
  await world.hold('GetSession', 'old')
  await world.isHolding('old')
  await expect(session.rowOf(dana.email)).toHaveAttribute('aria-busy', 'true')
  await world.release('removal')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.rowOf(dana.email)).toHaveCount(0)
  const wasBack = await watchFor(session, dana.email)
  await world.release('old')
  await expectReadAgain(world, 'GetSession')
  expect(await wasBack()).toBe(false)
})

test('a poll during the removal does not take the mark away', { tag: '@demo' }, async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await world.holdRequest('DeleteChatMember', 'removal')
  await session.remove('Dana Reyes')
  await world.isHolding('removal')
  await expectReadAgain(world, 'GetSession')
  await expect(session.rowOf(dana.email)).toHaveAttribute('aria-busy', 'true')
  await expect(session.rowOf(dana.email)).toContainText('Removing…')
  await world.release('removal')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
})

test('a list that was asked for before one left cannot bring the session back', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(3)
  await page.getByRole('link', { name: 'All sessions', exact: true }).click()
  const sessions = new SessionsPage(page)
  await expect(sessions.link(chat)).toBeVisible()
  await world.hold('GetActiveSessions', 'old')
  await world.isHolding('old')
  await sessions.link(chat).click()
  await session.members.getByRole('button', { name: 'Leave' }).click()
  await session.dialog.leave.click()
  await expect(session.notices.status).toContainText(`You left ${chat.name}`)
  await page.getByRole('link', { name: 'All sessions', exact: true }).first().click()
  await expect(sessions.link(conference)).toBeVisible()
  await expect(sessions.link(chat)).toHaveCount(0)
  await world.release('old')
  await expectReadAgain(world, 'GetActiveSessions')
  await expect(sessions.link(chat)).toHaveCount(0)
})

test('the person above leaves a moment before the click: the right one is asked about', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  const button = session.removeButton('Billing')
  await button.hover()
  const box = (await button.boundingBox())!
  await world.act({ removeMember: { sessionId: conference.id, identity: tom.email, by: tom.email } })
  await expect(session.rowOf(tom.email)).toHaveCount(0)
  await session.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(session.dialog.about('Billing')).toBeVisible()
  await session.dialog.remove.click()
  await expect(session.notices.status).toContainText('Billing removed')
  expect(deletesIn(await world.requests()).map(({ member }) => member)).toEqual(['+18145550190'])
})

test('two agents remove each other: both end with the truth of the server', async ({ openAs, world }) => {
  const anas = new SessionPage(await openAs(ana, sessionPath(conference)))
  const toms = new SessionPage(await openAs(tom, sessionPath(conference)))
  await world.holdRequest('DeleteChatMember', 'both', { times: 2 })
  await anas.remove('Tom Okafor')
  await toms.remove('Ana Silva')
  await expect.poll(async () => deletesIn(await world.requests()).length).toBe(2)
  await world.release('both')
  await expect(anas.notices.status).toContainText('Tom Okafor removed')
  await expect(toms.notices.status).toContainText('Ana Silva removed')
  for (const session of [anas, toms]) {
    await expect(session.rowOf(ana.email)).toHaveCount(0)
    await expect(session.rowOf(tom.email)).toHaveCount(0)
    await expect(session.notices.alert).toHaveCount(0)
  }
})

/** Looks at every change of the list from now on; gives a function that tells whether the member was ever back. */
async function watchFor(session: SessionPage, identity: string) {
  const seen = await session.members.evaluateHandle((list, id) => {
    const state = { back: false }
    new MutationObserver(() => {
      if (list.querySelector(`[data-member-id="${id}"]:not([aria-hidden])`)) state.back = true
    }).observe(list, { childList: true, subtree: true })
    return state
  }, identity)
  return () => seen.evaluate(({ back }) => back)
}

/** A read that began after now has been answered. */
async function expectReadAgain(
  world: { requests: () => Promise<{ counts: Readonly<Record<string, number>> }> },
  operation: string,
) {
  const count = async () => (await world.requests()).counts[operation] ?? 0
  const before = await count()
  await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(before + 1)
}
