import { views } from './pictures/views.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { directions, systemLooks } from './support/looks.ts'
import { signIn } from './support/sign-in.ts'

/** Forced colours are the system's own, not for axe to judge. */
const { forced: _, ...looks } = systemLooks

for (const [direction, locale] of Object.entries(directions)) {
  for (const size of ['wide', 'beside a CRM @narrow']) {
    test.describe(`${direction}, ${size}`, () => {
      test.use({ locale })

      for (const { name, person, path, scenario = 'quiet', ready, before, act } of views) {
        test.describe(scenario, () => {
          test.use({ scenario })
          test.slow()

          test(`${name} has nothing that axe finds, in any look, and nothing beyond its edge`, async ({
            context,
            page,
            world,
          }) => {
            if (person) await signIn(context, person)
            await before?.(world)
            await page.goto(path)
            await expect(page.locator(ready).first()).toBeVisible()
            await expect(page.locator('html')).toHaveCSS('direction', direction)
            await act?.(page)
            for (const [look, media] of Object.entries(looks)) {
              await test.step(look, async () => {
                await page.emulateMedia(media)
                await expectNoViolations(page)
              })
            }
            const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
            expect(beyond).toBeLessThanOrEqual(0)
          })
        })
      }
    })
  }
}
