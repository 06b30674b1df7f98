import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'
import type { Fault, World } from './support/world.ts'

/** Whatever came of it, the log is there, and nothing went to the address that erases records. */
async function expectIntact(session: SessionPage, world: World) {
  await expect(session.log.lines).toContainText('Dana Reyes joined')
  expect((await world.requests()).alarms.bulkDeletes).toBe(0)
}

const acted: readonly [what: string, fault: Fault, words: string][] = [
  ['a 500 after the server did act', { status: 500, after: true }, 'Dana Reyes removed'],
  ['a connection that broke after the act', { drop: true, after: true }, 'Dana Reyes removed'],
  ['a page of HTML after the act', { body: 'html' }, 'Dana Reyes removed'],
  ['an answer cut off after the act', { body: 'cut' }, 'Dana Reyes removed'],
  ['an empty 200 after the act', { body: 'empty' }, 'Dana Reyes removed'],
  ['a 204 after the act', { status: 204, after: true }, 'Dana Reyes removed'],
  ['a 404 for somebody who is gone', { status: 404, after: true }, 'Dana Reyes had already left'],
  ['a 410 for somebody who is gone', { status: 410, after: true }, 'Dana Reyes had already left'],
  ['a 409 for somebody who is gone', { status: 409, after: true }, 'Dana Reyes had already left'],
]

for (const [what, fault, words] of acted) {
  test(`${what}: "${words}", and no alert`, async ({ openAs, world }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(chat)))
    await world.fault({ operation: 'DeleteChatMember', ...fault })
    await session.remove('Dana Reyes')
    await expect(session.notices.status).toContainText(words)
    await expect(session.rows).toHaveCount(2)
    await expect(session.notices.alert).toHaveCount(0)
    await expectIntact(session, world)
  })
}

const notActed: readonly [what: string, fault: Fault, words: string][] = [
  ['a 500', { status: 500 }, 'The server reported an error (500). Dana Reyes is still in the session.'],
  ['a 503', { status: 503 }, 'The server reported an error (503). Dana Reyes is still in the session.'],
  [
    'a 404 for somebody who is there',
    { status: 404 },
    'The server reported an error (404). Dana Reyes is still in the session.',
  ],
  [
    'a connection that broke before the act',
    { drop: true },
    'The server gave no answer. Dana Reyes is still in the session.',
  ],
  [
    'an error page of HTML',
    { status: 502, body: 'html' },
    'The server reported an error (502). Dana Reyes is still in the session.',
  ],
]

for (const [what, fault, words] of notActed) {
  test(`${what}: the row is back, an alert names the person, and "Try again" works`, async ({
    openAs,
    world,
  }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(chat)))
    await world.fault({ operation: 'DeleteChatMember', ...fault })
    await session.remove('Dana Reyes')
    await expect(session.notices.alert).toContainText('Dana Reyes was not removed.')
    await expect(session.notices.alert).toContainText(words)
    await expect(session.row('Dana Reyes')).not.toHaveAttribute('aria-busy', 'true')
    await expect(session.row('Dana Reyes')).toContainText('Connected')
    await expect(session.notices.status).toBeEmpty()
    await expectIntact(session, world)

    await world.clearFaults()
    const before = deletesIn(await world.requests()).length
    await session.notices.tryAgain.click()
    await expect(session.notices.status).toContainText('Dana Reyes removed')
    await expect(session.notices.alert).toHaveCount(0)
    expect(deletesIn(await world.requests())).toHaveLength(before + 1)
  })
}

test('403: it says who may not be removed, and the control stays shut with its reason', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await world.fault({ operation: 'DeleteChatMember', status: 403 })
  await session.remove('Dana Reyes')
  await expect(session.notices.alert).toContainText("You can't remove Dana Reyes in this account.")
  await expect(session.notices.tryAgain, 'it would not help').toHaveCount(0)
  const button = session.removeButton('Dana Reyes')
  await expect(button).toHaveAttribute('aria-disabled', 'true')
  await expect(button).toHaveAccessibleDescription("Dana Reyes can't be removed by you in this account.")
  await button.click({ force: true })
  await expect(session.dialog.any).toHaveCount(0)
  await expect(session.removeButton(chat.name)).not.toHaveAttribute('aria-disabled', 'true')
  await expectIntact(session, world)
})

for (const status of [409, 412]) {
  test(`${status}: the question is asked again over what the session is by now`, async ({
    openAs,
    world,
  }) => {
    const session = new SessionPage(await openAs(ana, sessionPath(chat)))
    await world.fault({ operation: 'DeleteChatMember', status, times: 1 })
    await session.remove('Dana Reyes')
    await expect(session.dialog.about('Dana Reyes')).toContainText('so nothing was done')
    await session.dialog.remove.click()
    await expect(session.notices.status).toContainText('Dana Reyes removed')
    expect(deletesIn(await world.requests())).toHaveLength(2)
    await expectIntact(session, world)
  })
}

test('429: the time to wait is said, and "Try again" comes to life when it is over', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, 'about:blank')
  await page.clock.install()
  await page.goto(sessionPath(chat))
  const session = new SessionPage(page)
  await world.fault({ operation: 'DeleteChatMember', status: 429, retryAfter: 50, times: 1 })
  await session.remove('Dana Reyes')
  await expect(session.notices.alert).toContainText(
    'Dana Reyes was not removed: the server asks to wait 50 seconds.',
  )
  await expect(session.notices.tryAgain).toHaveAttribute('aria-disabled', 'true')
  await session.notices.tryAgain.click({ force: true })
  await page.clock.fastForward(51_000)
  await expect(session.notices.tryAgain).not.toHaveAttribute('aria-disabled', 'true')
  expect(deletesIn(await world.requests())).toHaveLength(1)
  await session.notices.tryAgain.click()
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expectIntact(session, world)
})

test('no answer in time: it looks, and says what is so', async ({ openAs, world }) => {
  const page = await openAs(ana, 'about:blank')
  await page.clock.install()
  await page.goto(sessionPath(chat))
  const session = new SessionPage(page)
  await world.holdRequest('DeleteChatMember', 'never', { times: 5 })
  await session.remove('Dana Reyes')
  await world.isHolding('never')
  await page.clock.fastForward(15_000)
  await expect(session.notices.alert).toContainText(
    'The server gave no answer. Dana Reyes is still in the session.',
  )
  await expect(session.row('Dana Reyes')).not.toHaveAttribute('aria-busy', 'true')
  await world.clearFaults()
  await session.notices.tryAgain.click()
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expectIntact(session, world)
})

test('no answer in time although the server did act: "removed"', async ({ openAs, world }) => {
  const page = await openAs(ana, 'about:blank')
  await page.clock.install()
  await page.goto(sessionPath(chat))
  const session = new SessionPage(page)
  await world.hold('DeleteChatMember', 'late')
  await session.remove('Dana Reyes')
  await world.isHolding('late')
  await page.clock.fastForward(15_000)
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.notices.alert).toHaveCount(0)
  await expectIntact(session, world)
})

test('nothing can be read afterwards: it says that it is not sure, and the list tells as soon as it can', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await world.fault({ operation: 'GetSession', body: 'html' })
  await world.fault({ operation: 'DeleteChatMember', status: 500, after: true, times: 1 })
  await session.remove('Dana Reyes')
  await expect(session.notices.alert).toContainText('Not sure whether Dana Reyes was removed.')
  await expect(session.notices.status).toBeEmpty()
  await expect(session.row('Dana Reyes'), 'nothing is taken away on a guess').toBeVisible()
  await world.clearFaults()
  await expect(session.row('Dana Reyes')).toHaveCount(0, { timeout: 40_000 })
  await expectIntact(session, world)
})
