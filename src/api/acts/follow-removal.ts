import type { QueryClient } from '@tanstack/react-query'

import { putRemovalRight } from './act-record.ts'
import { followSession, stopFollowing } from './follow-session.ts'
import { isOfKey } from './is-of-key.ts'
import { isOut, removalKey, type Removal, type RemovalOutcome } from '../session-members.ts'

/** What was told of a removal. */
export interface Followed {
  readonly sessionId: string
  readonly identity: string
  readonly outcome: RemovalOutcome
  /** When that was told, in milliseconds since the epoch. */
  readonly at: number
  /** Is told what is true instead. */
  readonly tell: (outcome: RemovalOutcome) => void
}

/**
 * A removal whose end was not seen, or which a server that is slow to show it seemed not to have done: what was told of it is put
 * right as soon as a read says otherwise. An end that is not known is looked for until the session can be read. Another
 * removal of the same member takes its place, from when it begins.
 */
export function followRemoval(
  client: QueryClient,
  { sessionId, identity, outcome, at, tell }: Followed,
): void {
  const name = `removal ${sessionId} ${identity}`
  stopFollowing(name)
  if (outcome.kind !== 'unknown' && outcome.kind !== 'still-there') return
  const wasAccepted = outcome.kind === 'unknown' ? outcome.wasAccepted : outcome.error === null
  const error = wasAccepted ? null : outcome.error
  let isUnknown = outcome.kind === 'unknown'

  function say(truth: RemovalOutcome) {
    putRemovalRight(client, sessionId, identity, truth)
    tell(truth)
  }

  followSession(client, {
    name,
    sessionId,
    at,
    isUnknown: () => isUnknown,
    isOvertakenBy: (act) =>
      isOfKey(act, removalKey(sessionId)) && (act.state.variables as Removal).member.identity === identity,
    see: (session) => {
      const isGone = isOut(identity, session)
      if (isGone) say({ kind: wasAccepted ? 'removed' : 'gone-since' })
      else if (isUnknown) say({ kind: 'still-there', error })
      isUnknown = false
      return isGone ? 'over' : 'goes on'
    },
    seeGone: () => say({ kind: 'session-gone' }),
  })
}
