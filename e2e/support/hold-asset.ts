import type { Page } from '@playwright/test'

/** Keeps a file of the build on its way, by a pattern of its address, until it is let go; gives the way to do so. */
export async function holdAsset(page: Page, address: RegExp): Promise<() => void> {
  let letGo = () => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  await page.route(address, async (route) => {
    await held
    await route.continue()
  })
  return () => letGo()
}
