import { queryOptions } from '@tanstack/react-query'

import { send } from './client.ts'
import type { SessionInfo } from './contract/session-info.ts'
import { isFinal } from './is-final.ts'
import { readPastActs } from './live/outdated-reads.ts'
import { keptLive } from './live/live-rules.ts'
import { isLater } from './session-words.ts'
import { idsOf, mayRing, sessionKeys } from './sessions.ts'
import { withoutLog } from './without-log.ts'

/**
 * What `/sessions/my` is for, beside `/sessions/active` (contract §3.1). Both list the caller's live sessions, and `active`
 * is the one that stays, so `my` is silent while `active` lists anything: two requests a tick would double what a console
 * costs the server. It speaks `instead` where `active` is refused, and is asked once a minute `beside` an empty one, since
 * a login without a phone user may get either (§6.5).
 */
export type MyPart = 'silent' | 'instead' | 'beside'

interface ReadSoFar {
  readonly data: readonly SessionInfo[] | undefined
  readonly error: Error | null
}

/** What `/sessions/my` is for, after what `/sessions/active` has answered so far. */
export function partOfMy({ data, error }: ReadSoFar): MyPart {
  if (data === undefined) return isFinal(error) ? 'instead' : 'silent'
  return data.length === 0 ? 'beside' : 'silent'
}

/** The agent's live sessions by the older route (contract §3.1), as often as its part asks for. */
export const mySessions = (part: MyPart) =>
  queryOptions({
    queryKey: [...sessionKeys.lists(), 'my'],
    queryFn: ({ signal, client }) =>
      readPastActs(client, idsOf, async () => {
        const { sessions } = await send('GetMySessions', {}, { signal })
        return sessions.map(withoutLog)
      }),
    enabled: part !== 'silent',
    ...keptLive<SessionInfo[]>({
      everyMs: part === 'instead' ? 5_000 : 60_000,
      rings: (sessions) => sessions.some(mayRing),
      keepsPace: true,
      // Beside an empty list it is no measure of how fresh the screen is.
      isQuiet: part !== 'instead',
      holds: idsOf,
    }),
  })

/**
 * One list of both, each session once. Where both know a session, the later word counts, by `dateLastModified`, and
 * `active` where they do not differ. Sessions without an id cannot be told apart and are all kept.
 */
export function mergeSessions(
  active: readonly SessionInfo[],
  my: readonly SessionInfo[],
): readonly SessionInfo[] {
  if (my.length === 0) return active
  const merged = new Map<string | SessionInfo, SessionInfo>()
  for (const session of [...active, ...my]) {
    const key = session.id || session
    const known = merged.get(key)
    if (!known || isLater(session, known)) merged.set(key, session)
  }
  return [...merged.values()]
}
