import { views } from './pictures/views.ts'
import { expectNoViolationsInAnyLook } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { directions } from './support/looks.ts'
import { signIn } from './support/sign-in.ts'

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
            await expectNoViolationsInAnyLook(page)
            expect(await page.evaluate(beyondTheEdge)).toEqual([])
          })
        })
      }
    })
  }
}

/** Where the document is larger than the window: across never, and down only where the window scrolls. */
function beyondTheEdge(): string[] {
  const { scrollWidth, scrollHeight } = document.documentElement
  const isStill = getComputedStyle(document.documentElement).overflowY === 'hidden'
  return [
    ...(scrollWidth > innerWidth ? [`${scrollWidth - innerWidth} px across`] : []),
    ...(isStill && scrollHeight > innerHeight ? [`${scrollHeight - innerHeight} px down`] : []),
  ]
}
