import type { SessionInfo } from '#api/contract/session-info.ts'
import { compare } from '#lib/compare.ts'
import { parseServerDate } from '#lib/dates.ts'

const ordered = new WeakMap<readonly SessionInfo[], readonly SessionInfo[]>()

/** Ringing first, then queued, then by age, oldest first; ties keep the server's order. An unchanged list costs nothing. */
export function byUrgency(sessions: readonly SessionInfo[]): readonly SessionInfo[] {
  const known = ordered.get(sessions)
  if (known) return known
  const keyed = sessions.map((session) => ({
    session,
    rank: rankOf(session),
    age: parseServerDate(session.dateCreated) ?? Infinity,
  }))
  const sorted = keyed.sort((a, b) => a.rank - b.rank || compare(a.age, b.age)).map(({ session }) => session)
  ordered.set(sessions, sorted)
  return sorted
}

function rankOf({ callState, queueState, ended }: SessionInfo): number {
  if (ended) return 3
  if (callState === 'Ringing') return 0
  return queueState === 'Queued' || queueState === 'Ringing' ? 1 : 2
}
