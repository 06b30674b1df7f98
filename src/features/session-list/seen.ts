import type { SessionInfo } from '#api/contract/session-info.ts'

/** How each session stood when this person last looked at it, by id. */
export type Seen = ReadonlyMap<string, string>

/** What is new to this person: the session itself, or something in it. */
export type Mark = 'new' | 'changed' | null

/** What makes a session another one to look at: the server's own date, and the states, which some servers may not date. */
export const versionOf = (session: SessionInfo): string =>
  [
    session.dateLastModified,
    session.callState,
    session.queueState,
    session.dialState,
    session.holdReason,
    session.ended,
  ].join(' ')

/** Nothing is new before there was a first look. */
export function markOf(seen: Seen | null, session: SessionInfo): Mark {
  if (seen === null || session.id === '') return null
  const version = seen.get(session.id)
  if (version === undefined) return 'new'
  return version === versionOf(session) ? null : 'changed'
}

/**
 * What has been seen after a look at the list with one session open. The first look takes all as it is. Sessions that have
 * gone are forgotten, so the memory is no longer than the list.
 */
export function lookAt(
  seen: Seen | null,
  sessions: readonly SessionInfo[],
  openId: string | undefined,
): Seen {
  const next = new Map<string, string>()
  for (const session of sessions) {
    const version =
      seen === null || session.id === openId ? versionOf(session) : (seen.get(session.id) ?? null)
    if (version !== null) next.set(session.id, version)
  }
  return seen !== null && isSame(seen, next) ? seen : next
}

const isSame = (one: Seen, other: Seen) =>
  one.size === other.size && [...other].every(([id, version]) => one.get(id) === version)

const seenBy = new Map<string, Seen>()
const listeners = new Set<() => void>()

/** Kept in memory by person and account, so that marks outlast a change of page but no reload. */
export const seenStore = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (whose: string): Seen | null => seenBy.get(whose) ?? null,
  look: (whose: string, sessions: readonly SessionInfo[], openId: string | undefined): void => {
    const former = seenStore.get(whose)
    const next = lookAt(former, sessions, openId)
    if (next === former) return
    seenBy.set(whose, next)
    for (const listener of listeners) listener()
  },
  /** For tests: one must not see what another has seen. */
  forget: (): void => seenBy.clear(),
}
