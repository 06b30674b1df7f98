import { readFile } from 'node:fs/promises'

import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { conference, longLog } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

const format = new Intl.NumberFormat('en')

test.describe('a log of 50,000 lines of more than a day', () => {
  test.use({ scenario: 'big' })

  test('is narrowed, searched, linked to and saved', async ({ openAs, world }) => {
    const lines = (await world.sessions()).find(({ id }) => id === longLog.id)!.log
    const errors = lines.filter(({ message }) => message.startsWith('ERROR'))
    const ofMedia = errors.filter(({ message }) => message.includes('media-2'))
    const page = await openAs(ana, sessionPath(longLog))
    const { log } = new SessionPage(page)
    await log.filter.click()
    await page.getByRole('menuitemcheckbox', { name: 'Error' }).click()
    await page.keyboard.press('Escape')
    await expect(log.region).toContainText(`${format.format(errors.length)} of 50,000 lines shown`)
    await expect(log.lines.locator('.log-message').last(), 'the end stays in sight').toHaveText(
      errors.at(-1)!.message,
    )

    await log.search.fill('no audio')
    await expect(log.matchCount).toHaveText(`1 of ${ofMedia.length} matches`)
    await expect(log.current).toContainText(ofMedia[0]!.message)
    await expect(log.current).toBeInViewport()
    await log.current.getByRole('button').click()
    await expect(log.chosen).toContainText(`Line ${lines.indexOf(ofMedia[0]!) + 1}`)
    await expectNoViolations(page)

    const saved = page.waitForEvent('download')
    await log.more.click()
    await page
      .getByRole('menuitem', { name: `Download ${format.format(errors.length)} lines as text` })
      .click()
    const file = await saved
    expect(file.suggestedFilename()).toBe(`log-${longLog.id}.txt`)
    expect(await readFile(await file.path(), 'utf8')).toBe(
      errors.map(({ date, message }) => `${date} ${message}\n`).join(''),
    )

    await page.goto(`${sessionPath(longLog)}?${new URLSearchParams({ line: linkIn(page.url()) })}`)
    await expect(log.chosen).toContainText(`Line ${lines.indexOf(ofMedia[0]!) + 1}`)
    await expect(log.lines.locator('[data-chosen]')).toContainText(ofMedia[0]!.message)
    await expect(log.lines.locator('[data-chosen]')).toBeInViewport()
  })

  test('is gone through from the keyboard, to a time and along the lines', async ({ openAs, world }) => {
    const lines = (await world.sessions()).find(({ id }) => id === longLog.id)!.log
    const page = await openAs(ana, sessionPath(longLog))
    const { log } = new SessionPage(page)
    await expect(log.more).toBeVisible()
    await page.keyboard.press('Control+f')
    await expect(log.search).toBeFocused()

    const jump = async (date: string, look = () => Promise.resolve()) => {
      await log.more.press('Enter')
      await page.getByRole('menuitem', { name: 'Jump to a time…' }).press('Enter')
      const field = page.getByRole('dialog', { name: 'Jump to a time' }).getByLabel('Date and time')
      await expect(field).toBeFocused()
      await look()
      // The page's own zone is this machine's: UTC or not, the field takes what its clock shows.
      await field.fill(await page.evaluate(wallTime, date))
      await field.press('Enter')
      await expect(page.locator(':focus')).toHaveAttribute('data-line', '25000')
      await expect(page.locator(':focus')).toBeInViewport()
    }
    await jump(lines[25_000]!.date, () => expectNoViolations(page))
    // At once, as somebody does who has missed the mark: the jump must not have the last word.
    for (const key of ['PageUp', 'Home']) await page.keyboard.press(key)
    await expect(page.locator(':focus')).toHaveAttribute('data-line', '0')
    await expect(page.locator(':focus')).toBeInViewport()
    await jump(lines[25_000]!.date)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('PageUp')
    await expect(page.locator(':focus')).toHaveAttribute('data-line', String(25_001 - 20))
    await page.keyboard.press('Home')
    await expect(page.locator(':focus')).toHaveAttribute('data-line', '0')
    await expect(log.lines.getByText(lines[0]!.message)).toBeInViewport()
    await page.keyboard.press('End')
    await expect(page.locator(':focus')).toHaveAttribute('data-line', '49999')
    await page.keyboard.press('Enter')
    await expect(log.chosen).toContainText('Line 50000')
    await page.keyboard.press('Escape')
    await expect(log.chosen).toHaveCount(0)
  })
})

test('with a filter on, new lines that pass it are counted and do not move the reader', async ({
  openAs,
  world,
}) => {
  const add = (message: string, count = 1) =>
    world.act({ addLog: { sessionId: conference.id, message, count } })
  await add('ERROR media-2: first')
  await add('ERROR media-2: no audio', 60)
  const page = await openAs(ana, `${sessionPath(conference)}?level=error`)
  const { log } = new SessionPage(page)
  await expect(log.region).toContainText('61 of 71 lines shown')
  const first = log.lines.getByText('first')
  await first.scrollIntoViewIfNeeded()
  await add('A line that the filter hides')
  await add('ERROR media-2: again', 2)
  const chip = log.region.getByRole('button', { name: '2 new lines' })
  await expect(chip).toBeVisible()
  await expect(first).toBeInViewport()
  await chip.click()
  await expect(log.lines.getByText('again').last()).toBeInViewport()
  await expect(chip).toHaveCount(0)
})

test('beside a CRM every act of the log is in reach @narrow', async ({ openAs, world }) => {
  await world.act({ addLog: { sessionId: conference.id, message: 'ERROR media-2: no audio' } })
  const page = await openAs(ana, `${sessionPath(conference)}?level=error&q=audio&line=11`)
  const { log } = new SessionPage(page)
  await expect(log.chosen).toContainText('Line 11')
  for (const act of [log.search, log.next, log.filter, log.more, log.chosen.getByRole('button').last()]) {
    await act.scrollIntoViewIfNeeded()
    await expect(act).toBeInViewport({ ratio: 1 })
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await expectNoViolations(page)
  await log.more.click()
  await expect(page.getByRole('menuitemradio', { name: 'Raw text', exact: true })).toBeVisible()
  await expectNoViolations(page)
})

const linkIn = (url: string) => new URL(url).searchParams.get('line') ?? ''

/** Runs in the page, whose zone it tells the time of. */
const wallTime = (date: string) => {
  const time = new Date(date)
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 19)
}
