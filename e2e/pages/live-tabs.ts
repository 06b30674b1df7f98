import { expect, type Page } from '@playwright/test'

import type { World } from '../support/world.ts'

/** How often the server has been asked for something so far. */
export async function askedFor(world: World, operation: string): Promise<number> {
  return (await world.requests()).counts[operation] ?? 0
}

/** Waits until the server has been asked so many times more. */
export async function isAskedAgain(world: World, operation: string, times = 1): Promise<void> {
  const before = await askedFor(world, operation)
  await expect
    .poll(() => askedFor(world, operation), {
      timeout: Math.max(60_000, times * 15_000),
      message: `${operation} again`,
    })
    .toBeGreaterThanOrEqual(before + times)
}

/** Requests a second, of whatever kind, while the list is read so many times. */
export async function requestRate(world: World, listReads: number): Promise<number> {
  const count = async () =>
    Object.values((await world.requests()).counts).reduce((sum, each) => sum + each, 0)
  await isAskedAgain(world, 'GetActiveSessions')
  const [before, since] = [await count(), Date.now()]
  await isAskedAgain(world, 'GetActiveSessions', listReads)
  return ((await count()) - before) / ((Date.now() - since) / 1_000)
}

/** One more tab of the same browser. */
export async function openTab(page: Page, path: string): Promise<Page> {
  const tab = await page.context().newPage()
  await tab.goto(path)
  return tab
}

/** Notes every change of the page from now on, apart from what tells the time; gives what was noted. */
export async function watchChanges(page: Page): Promise<() => Promise<string[]>> {
  const noted = await page.evaluateHandle(() => {
    const changes: string[] = []
    const tellsTime = (node: Node) =>
      (node instanceof Element ? node : node.parentElement)?.closest(
        'time, .session-clock, .wall-wait, .wall-link > .visually-hidden, .sparkline, [aria-label=Freshness]',
      ) != null
    new MutationObserver((records) => {
      for (const { type, target } of records) {
        if (!tellsTime(target))
          changes.push(`${type} in ${(target.parentElement ?? document.body).outerHTML}`)
      }
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true })
    return changes
  })
  return () => noted.evaluate((changes) => [...changes])
}

/** Lets the page think that it is out of sight, or in sight again. */
export function setHidden(page: Page, isHidden: boolean): Promise<void> {
  return page.evaluate((hidden) => {
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    })
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden })
    document.dispatchEvent(new Event('visibilitychange'))
  }, isHidden)
}
