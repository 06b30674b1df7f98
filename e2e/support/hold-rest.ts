import type { Page } from '@playwright/test'

/**
 * Has the browser never be at rest on a page that has not been opened yet: what the console does behind the first frame waits.
 * Gives the way to let it come.
 */
export async function holdRest(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    const held: IdleRequestCallback[] = []
    const own = globalThis.requestIdleCallback
    globalThis.requestIdleCallback = (act) => held.push(act)
    globalThis.addEventListener('rest', () => {
      globalThis.requestIdleCallback = own
      for (const act of held) own(act)
    })
  })
  return () => page.evaluate(() => void globalThis.dispatchEvent(new Event('rest')))
}
