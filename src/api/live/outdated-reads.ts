import type { QueryClient } from '@tanstack/react-query'

/** No read takes longer than this, so nothing needs to be remembered longer. */
const rememberedForMs = 120_000
const maxSessions = 500

type TimeBySession = Map<string, number>
const outdatedUntil = new WeakMap<QueryClient, TimeBySession>()

/**
 * Reads of this session that began before `at` (milliseconds since the epoch) are outdated: an act on it has begun or ended since, here
 * or in another tab, and they may show what was before it.
 */
export function outdateReads(client: QueryClient, sessionId: string, at: number): void {
  const times: TimeBySession = outdatedUntil.get(client) ?? new Map()
  outdatedUntil.set(client, times)
  const latest = Math.max(at, times.get(sessionId) ?? 0)
  times.delete(sessionId)
  times.set(sessionId, latest)
  const [oldest] = times
  if (oldest && (times.size > maxSessions || Date.now() - oldest[1] > rememberedForMs))
    times.delete(oldest[0])
}

/** Whether a read of these sessions that began at `since` is outdated. A time to come is of a clock that was set back. */
export function areOutdated(client: QueryClient, sessionIds: readonly string[], since: number): boolean {
  const times = outdatedUntil.get(client)
  if (!times) return false
  return sessionIds.some((id) => {
    const time = times.get(id) ?? 0
    return time > since && time <= Date.now()
  })
}

/** Reads, and reads again where that is outdated by the time it is here: the screen shows something newer already. */
export async function readPastActs<Data>(
  client: QueryClient,
  holds: (data: Data) => readonly string[],
  read: () => Promise<Data>,
): Promise<Data> {
  for (let tries = 1; ; tries += 1) {
    const startedAt = Date.now()
    const data = await read()
    if (tries === 3 || !areOutdated(client, holds(data), startedAt)) return data
  }
}
