import type { Page } from '@playwright/test'

/** Everything that this page shows or its browser keeps, as one text to be searched for what should have gone. */
export async function everythingIn(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases()
    const caches = await globalThis.caches.keys()
    return JSON.stringify([
      document.title,
      document.documentElement.outerHTML,
      [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
      Object.entries(localStorage),
      Object.entries(sessionStorage),
      databases,
      caches,
    ])
  })
}
