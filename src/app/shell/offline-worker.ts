import { trustedAddress } from '#api/open-worker.ts'

/**
 * Has the browser say in our words that the console cannot be reached. Not while developing, where Vite is to answer; not in the demo,
 * whose own worker answers everything; not in a frame, which is another page's to explain.
 */
export function installOfflinePage(): void {
  if (!import.meta.env.PROD || import.meta.env.MODE === 'demo' || globalThis.parent !== globalThis.window)
    return
  // Where it cannot be had, in a private window say, the browser's own words have to do.
  void navigator.serviceWorker
    ?.register(trustedAddress('offline'), { updateViaCache: 'none' })
    .catch(() => undefined)
}
