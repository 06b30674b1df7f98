import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { longLog } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test.use({ scenario: 'big' })
for (const scheme of ['light', 'dark'] as const)
  for (const [w, h] of [
    [1280, 800],
    [320, 460],
  ] as const)
    test.describe(`${scheme} ${w}`, () => {
      test.use({ colorScheme: scheme, viewport: { width: w, height: h } })
      test('shots', async ({ openAs }) => {
        const page = await openAs(ana, sessionPath(longLog))
        const { log } = new SessionPage(page)
        const shot = async (name: string) => {
          await page.screenshot({ path: `/tmp/shots/${name}-${scheme}-${w}.png` })
        }
        await expect(log.region.getByRole('button', { name: 'Filter lines' })).toBeVisible()
        await log.region.scrollIntoViewIfNeeded()
        await shot('a-start')
        await log.region.getByRole('button', { name: 'Filter lines' }).click()
        await expect(page.getByRole('menuitemcheckbox', { name: /^Error/ })).toBeVisible()
        await shot('b-filter')
        await page.getByRole('menuitemcheckbox', { name: /^Error/ }).click()
        await page.getByRole('menuitemcheckbox', { name: /^Warning/ }).click()
        await page.keyboard.press('Escape')
        await log.search.fill('media-2')
        await expect(log.matchCount).toContainText('1 of')
        await log.lines.getByRole('button').nth(3).click()
        await shot('c-narrowed')
        await log.region.getByRole('button', { name: 'More for the log' }).click()
        await expect(page.getByRole('menuitem', { name: /Jump/ })).toBeVisible()
        await shot('d-more')
        await page.getByRole('menuitem', { name: /Jump/ }).click()
        await expect(page.getByRole('dialog')).toBeVisible()
        await shot('e-jump')
        await page.keyboard.press('Escape')
        await page.goto(`${sessionPath(longLog)}?view=raw-unwrapped`)
        await expect(log.lines.locator('.log-raw').first()).toBeVisible()
        await log.region.scrollIntoViewIfNeeded()
        await shot('f-raw')
      })
    })
