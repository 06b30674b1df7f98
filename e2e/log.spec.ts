import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { holdRest } from './support/hold-rest.ts'
import { conference, stormDesk } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { signIn } from './support/sign-in.ts'

test.describe('a log of 20,000 lines', () => {
  test.use({ scenario: 'big' })

  test('is searched whole, forwards and backwards', async ({ openAs, world }) => {
    const page = await openAs(ana, sessionPath(stormDesk))
    const { log } = new SessionPage(page)
    await expect(log.region).toContainText('20,000 lines')
    await expect(log.lines, 'the end is in sight').toContainText('step 20000 of 20000')

    const found = (await world.sessions())
      .find(({ id }) => id === stormDesk.id)!
      .log.filter(({ message }) => message.includes('ERROR Webhook'))
    await log.search.fill('error webhook')
    await expect(log.matchCount).toHaveText(`1 of ${found.length} matches`)
    await expect(log.current).toContainText(found[0]!.message)
    await expect(log.current).toBeInViewport()

    await log.next.click()
    await expect(log.matchCount).toHaveText(`2 of ${found.length} matches`)
    await expect(log.current).toContainText(found[1]!.message)
    await log.previous.click()
    await log.previous.click()
    await expect(log.matchCount).toHaveText(`${found.length} of ${found.length} matches`)
    await expect(log.current).toContainText(found.at(-1)!.message)
    await expect(log.current).toBeInViewport()

    await log.search.press('Enter')
    await expect(log.matchCount).toHaveText(`1 of ${found.length} matches`)
    await log.search.press('Shift+Enter')
    await expect(log.matchCount).toHaveText(`${found.length} of ${found.length} matches`)
  })

  test(
    'finds one line far above the end, and the address keeps the search',
    { tag: '@demo' },
    async ({ openAs }) => {
      const page = await openAs(ana, sessionPath(stormDesk))
      const { log } = new SessionPage(page)
      await log.search.fill('step 4321 of')
      await expect(log.matchCount).toHaveText('1 of 1 match')
      await expect(log.current).toBeInViewport()
      await expect(log.current.locator('mark')).toHaveText('step 4321 of')
      await expect(page).toHaveURL(`${sessionPath(stormDesk)}?q=step+4321+of`)

      await page.reload()
      await expect(log.search).toHaveValue('step 4321 of')
      await expect(log.current).toContainText('step 4321 of 20000')
      await expect(log.current).toBeInViewport()

      await log.search.press('Escape')
      await expect(log.search).toHaveValue('')
      await expect(page).toHaveURL(sessionPath(stormDesk))
    },
  )

  test('somebody who reads before all of it is drawn stays where they are', async ({ context, page }) => {
    await signIn(context, ana)
    const letRestCome = await holdRest(page)
    await page.goto(sessionPath(stormDesk))
    const { log } = new SessionPage(page)
    const last = log.lines.getByText('step 20000 of 20000')
    await expect(last).toBeInViewport()
    const height = () => log.lines.evaluate(({ scrollHeight }) => scrollHeight)
    const drawn = await height()
    await log.lines.hover()
    await page.mouse.wheel(0, -drawn)
    await expect(last).not.toBeInViewport()
    const top = log.lines.locator('.log-line').first()
    const read = log.lines.getByText((await top.locator('.log-message').textContent())!)
    const place = async () => (await read.boundingBox())!.y
    const before = await place()

    await letRestCome()
    await expect.poll(height).toBeGreaterThan(drawn * 10)
    // With its tools the lines are others.
    await expect(log.filter).toBeVisible()
    await expect(read).toBeInViewport()
    expect(Math.abs((await place()) - before)).toBeLessThanOrEqual(2)
  })

  test('says when nothing matches', async ({ openAs }) => {
    const { log } = new SessionPage(await openAs(ana, sessionPath(stormDesk)))
    await log.search.fill('no line holds this')
    await expect(log.matchCount).toHaveText('No match')
    await expect(log.next).toHaveAttribute('aria-disabled', 'true')
    await expect(log.previous).toHaveAccessibleDescription('No match')
  })
})

test('the log is never blank while its session is read again, and after a removal', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await expect(session.log.lines).toContainText('Ringing Billing')
  const wasBlank = await session.log.watch()
  const reads = async () => (await world.requests()).counts['GetSession'] ?? 0
  const before = await reads()
  await expect.poll(reads, { timeout: 20_000 }).toBeGreaterThan(before + 1)

  await session.remove('Tom Okafor')
  await expect(session.notices.status).toContainText('Tom Okafor removed')
  await expect(session.log.lines).toContainText('Ana Silva removed Tom Okafor (Agent)')
  await expect(session.log.lines).toContainText('Incoming call from +18145550111')
  expect(await wasBlank()).toBe(false)
})

test('new lines come in at the end, and do not move somebody who reads above', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await expect(session.log.lines).toContainText('Ringing Billing')
  await world.act({ addLog: { sessionId: conference.id, message: 'Filler', count: 80 } })
  await world.act({ addLog: { sessionId: conference.id, message: 'The last of many' } })
  await expect(session.log.lines.getByText('The last of many')).toBeInViewport()

  const first = session.log.lines.getByText('Incoming call from +18145550111')
  await first.scrollIntoViewIfNeeded()
  await world.act({ addLog: { sessionId: conference.id, message: 'One more' } })
  const chip = session.log.region.getByRole('button', { name: '1 new line' })
  await expect(chip).toBeVisible()
  await expect(first).toBeInViewport()
  await chip.click()
  await expect(session.log.lines.getByText('One more')).toBeInViewport()
  await expect(chip).toHaveCount(0)
})

test('a log that cannot be read says so beside the session, and "Try again" reads it', async ({
  openAs,
  world,
}) => {
  await world.fault({ operation: 'ListSessions', body: 'html' })
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await expect(session.log.region.getByRole('heading', { name: 'The log could not be read' })).toBeVisible()
  await expect(session.rows).toHaveCount(4)
  await world.clearFaults()
  await session.log.region.getByRole('button', { name: 'Try again' }).click()
  await expect(session.log.lines).toContainText('Ringing Billing')
})

test('somebody in the midst of a log that becomes long stays there, with focus', async ({
  openAs,
  world,
}) => {
  const session = new SessionPage(await openAs(ana, sessionPath(conference)))
  await expect(session.log.lines).toContainText('Ringing Billing')
  await world.act({ addLog: { sessionId: conference.id, message: 'Filler', count: 150 } })
  await world.act({ addLog: { sessionId: conference.id, message: 'The last of many' } })
  await expect(session.log.lines.getByText('The last of many')).toBeInViewport()
  const read = session.log.lines.locator('[data-line="50"]')
  await read.focus()
  const before = (await read.boundingBox())!.y

  await world.act({ addLog: { sessionId: conference.id, message: 'More', count: 49 } })
  await expect(session.log.region.getByRole('button', { name: '49 new lines' })).toBeVisible()
  await expect(read).toBeFocused()
  expect((await read.boundingBox())!.y).toBeCloseTo(before, 0)
})
