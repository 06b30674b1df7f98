import type { Page } from '@playwright/test'

import { expect, test } from '../support/fixtures.ts'
import { directions, systemLooks } from '../support/looks.ts'
import { signIn } from '../support/sign-in.ts'
import { views } from './views.ts'

/** A moment at which the world and the browser's clock stand still, so that no picture knows when it was taken. */
const moment = '2026-03-12T14:00:00.000Z'

const sizes = { wide: { width: 1280, height: 800 }, narrow: { width: 320, height: 460 } }

/** What the first look does not need comes after it: the log, notes, keys. A picture is of all of it. */
async function everythingIsHere(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle')
  await expect(page.locator('.skeleton, [aria-busy=true]')).toHaveCount(0)
}

for (const [direction, locale] of Object.entries(directions)) {
  for (const [size, viewport] of Object.entries(sizes)) {
    test.describe(`${direction}, ${size}`, () => {
      test.use({ locale, viewport })

      for (const { name, person, path, scenario = 'quiet', ready, before, act } of views) {
        test.describe(scenario, () => {
          test.use({ scenario })

          test(name, async ({ context, page, world }) => {
            await world.reset(moment)
            await page.clock.setFixedTime(moment)
            if (person) await signIn(context, person)
            await before?.(world)
            await page.goto(path)
            await expect(page.locator(ready).first()).toBeVisible()
            await everythingIsHere(page)
            await act?.(page)
            for (const [theme, media] of Object.entries(systemLooks)) {
              await page.emulateMedia(media)
              await expect.soft(page).toHaveScreenshot(`${name}-${direction}-${size}-${theme}.png`)
            }
          })
        })
      }
    })
  }
}
