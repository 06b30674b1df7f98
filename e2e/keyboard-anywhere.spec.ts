import type { Page } from '@playwright/test'

import { sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { directions, systemLooks } from './support/looks.ts'
import { ana, dana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'
import { signIn } from './support/sign-in.ts'

/** Without words, which differ from language to language. */
const link = `[data-place=list] a[href^="${sessionPath(chat)}"]`
const members = '[data-place=members] [data-member-id]'
const member = `[data-member-id="${dana.email}"]`

for (const [direction, locale] of Object.entries(directions)) {
  for (const size of ['wide', 'beside a CRM @narrow']) {
    test.describe(`${direction}, ${size}`, () => {
      test.use({ locale })

      for (const [look, media] of Object.entries(systemLooks)) {
        test(`the main job without a mouse, in ${look}`, async ({ context, page, world }) => {
          await page.emulateMedia(media)
          await signIn(context, ana)
          await page.goto('/sessions')
          await expect(page.locator('html')).toHaveCSS('direction', direction)
          await page.locator('button.keyboard-place').waitFor({ state: 'attached' })
          const keys = page.keyboard

          // Up and down are the same keys in every direction.
          await keys.press('g')
          await pressUntilFocused(page, 'ArrowDown', link)
          await expectFocusSeen(page)
          await keys.press('Enter')
          await expect(page.locator(members)).toHaveCount(3)

          // All of the page is here, and nothing moves any more.
          await expect(page.locator('[data-place=notes]')).toBeVisible()
          await expect(page.locator('[data-place=message]')).toBeVisible()
          await expect(page.locator('.log-line').first()).toBeAttached()
          await keys.press('/')
          await expect(page.locator('[data-place=log]')).toBeFocused()
          await expectFocusSeen(page)
          await keys.type('invited')
          await expect(page.locator('.log-line mark').first()).toBeInViewport()
          await keys.press('Escape')
          await expect(page.locator('[data-place=log]')).toHaveValue('')
          await keys.press('Tab')
          await expectFocusSeen(page)

          await keys.press('p')
          await pressUntilFocused(page, 'ArrowDown', member)
          await expectFocusSeen(page)
          await keys.press('Delete')
          const dialog = page.getByRole('alertdialog')
          await expect(dialog.getByRole('button').first()).toBeFocused()
          await expectFocusSeen(page)
          await keys.press('Tab')
          await expect(dialog.getByRole('button').last()).toBeFocused()
          await expectFocusSeen(page)
          await keys.press('Enter')
          await expect(page.locator(members)).toHaveCount(2)
          // It goes on in the row that is where the other one was.
          await expect(page.locator(members).last().locator(':scope:focus, :focus')).toBeFocused()
          await expectFocusSeen(page)
          expect(deletesIn(await world.requests())).toHaveLength(1)
        })
      }
    })
  }
}

async function pressUntilFocused(page: Page, key: string, selector: string): Promise<void> {
  await expect(async () => {
    if (!(await page.locator(selector).evaluate((element) => element === document.activeElement))) {
      await page.keyboard.press(key)
    }
    await expect(page.locator(selector)).toBeFocused({ timeout: 200 })
  }).toPass()
}

/**
 * What has focus is in view and not covered (WCAG 2.2, 2.4.11), and the line around it, of itself or of the field that it
 * stands in, is two pixels at least (2.4.7). That its colour reads is computed from the tokens (`src/ui/contrast.test.ts`).
 */
async function expectFocusSeen(page: Page): Promise<void> {
  const focused = page.locator(':focus')
  await expect(focused).toBeInViewport()
  await expect
    .poll(() =>
      focused.evaluate((element) => {
        const wearers = [element, ...(element.parentElement ? [element.parentElement] : [])]
        const lines = wearers.map((wearer) => getComputedStyle(wearer))
        return lines.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
        )
      }),
    )
    .toBe(true)
  await expect
    .poll(
      () =>
        focused.evaluate((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect()
          const found = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
          return found !== null && (element.contains(found) || found.contains(element))
        }),
      'what has focus is covered',
    )
    .toBe(true)
}
