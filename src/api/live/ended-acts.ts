import type { QueryClient } from '@tanstack/react-query'

/** No read takes longer than this, so no act needs to be remembered longer. */
const remembered = 120_000
const most = 500

type Ends = Map<string, number>
const endsOf = new WeakMap<QueryClient, Ends>()

/** An act on this session has ended, here or in another tab: reads that began before may show what was before it. */
export function actEnded(client: QueryClient, sessionId: string, at: number): void {
  const ends: Ends = endsOf.get(client) ?? new Map()
  endsOf.set(client, ends)
  const latest = Math.max(at, ends.get(sessionId) ?? 0)
  ends.delete(sessionId)
  ends.set(sessionId, latest)
  const [oldest] = ends
  if (oldest && (ends.size > most || Date.now() - oldest[1] > remembered)) ends.delete(oldest[0])
}

/** Whether an act on one of these sessions ended after `since`. An end that lies in the future is of a clock set back. */
export function hasActEnded(client: QueryClient, sessionIds: readonly string[], since: number): boolean {
  const ends = endsOf.get(client)
  if (!ends) return false
  return sessionIds.some((id) => {
    const end = ends.get(id) ?? 0
    return end > since && end <= Date.now()
  })
}

/**
 * Reads, and reads again where an act on a session in the answer ended meanwhile: what such a read saw is older than what
 * the screen shows already.
 */
export async function readPastActs<Data>(
  client: QueryClient,
  holds: (data: Data) => readonly string[],
  read: () => Promise<Data>,
): Promise<Data> {
  for (let tries = 1; ; tries += 1) {
    const startedAt = Date.now()
    const data = await read()
    if (tries === 3 || !hasActEnded(client, holds(data), startedAt)) return data
  }
}
