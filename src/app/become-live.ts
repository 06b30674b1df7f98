import type { QueryClient } from '@tanstack/react-query'

import { pause } from '#lib/pause.ts'

const longestPause = 30_000

/**
 * Keeps everything live from now on. What does so comes behind the first screen, and a network may have gone by then: without
 * it nothing would ever be read again, so it is fetched until it is here. What is on the screen by then is read anew.
 */
export async function becomeLive(client: QueryClient): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    const code = await import('#api/live/start-live.ts').catch(() => null)
    code?.startLive(client)
    if (code && tries > 0) void client.invalidateQueries()
    if (code) return
    await pauseOrNetwork(Math.min(1_000 * 2 ** tries, longestPause))
  }
}

/** Goes on after so many milliseconds, or as soon as the browser has a network again. */
async function pauseOrNetwork(ms: number): Promise<void> {
  const over = new AbortController()
  const { signal } = over
  const online = new Promise((resolve) => globalThis.addEventListener('online', resolve, { signal }))
  await Promise.race([pause(ms), online])
  over.abort()
}
