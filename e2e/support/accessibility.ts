import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'

import { systemLooks } from './looks.ts'

/** Every standard up to WCAG 2.2 AA and the best practices; naming the tags also turns on the rules that rest by default. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Forced colours are the system's own, not for axe to judge. */
const { forced: _, ...looksOfTheConsole } = systemLooks

/** Expects axe to find nothing on the page in light, in dark and with more contrast. */
export async function expectNoViolationsInAnyLook(page: Page): Promise<void> {
  for (const [look, media] of Object.entries(looksOfTheConsole)) {
    await test.step(look, async () => {
      await page.emulateMedia(media)
      await expectNoViolations(page)
    })
  }
}

/** Expects axe to find nothing on the page once it stands, with no rule off. */
export async function expectNoViolations(page: Page): Promise<void> {
  await drawWhatIsOutOfSight(page)
  await motionOver(page)
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags(standards)
  // Frames are put together on a page of their own, which takes longer than the check itself.
  if (page.frames().length === 1) axe.setLegacyMode()
  const { violations } = await axe.analyze()
  const findings = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })),
  }))
  expect(findings, 'what axe found').toEqual([])
}

/**
 * Rows out of sight that the browser does not draw (`content-visibility`) keep the colours of the look before until they are
 * scrolled to, and axe reads half of them.
 */
const drawWhatIsOutOfSight = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('.member-row'))
      row.style.contentVisibility = 'visible'
  })

/**
 * Waits until what was asked for last (another scheme, another contrast) has been drawn, and whatever comes and goes has done
 * so: a menu on its way in is half transparent, and its contrast is nobody's. What moves for ever (a mark that pulses) is not
 * waited for.
 */
async function motionOver(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  )
  await expect(page.locator('[data-starting-style], [data-ending-style]')).toHaveCount(0)
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (animation) =>
          animation.playState !== 'running' || animation.effect?.getComputedTiming().endTime === Infinity,
      ),
  )
}
