import type { QueryClient } from '@tanstack/react-query'

import { putActRight, targetIdOf } from './act-record.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { followSession } from './follow-session.ts'
import { isOfKey } from './is-of-key.ts'
import type { ActOutcome } from './prove-act.ts'
import { sessionActKey, type SessionAct } from './session-act.ts'

interface Followed {
  readonly sessionId: string
  readonly act: SessionAct
  readonly outcome: Extract<ActOutcome, { kind: 'unknown' }>
  /** Whether a session, read after the act, shows it. */
  readonly isDone: (session: SessionInfo) => boolean
  /** Is told, once, what came of the act. */
  readonly tell: (outcome: ActOutcome) => void
}

/**
 * An act whose end nobody could see is looked for until the session can be read, wherever the person has gone meanwhile. An act
 * that begins later and changes the same takes its place.
 */
export function followAct(client: QueryClient, { sessionId, act, outcome, isDone, tell }: Followed): void {
  const error = outcome.wasAccepted ? null : outcome.error

  function say(truth: ActOutcome) {
    putActRight(client, sessionId, act, truth)
    tell(truth)
  }

  followSession(client, {
    name: `${act.kind} ${sessionId} ${targetIdOf(act)}`,
    sessionId,
    at: Date.now(),
    isUnknown: () => true,
    isOvertakenBy: (other) =>
      isOfKey(other, sessionActKey(sessionId)) && changesTheSame(act, other.state.variables as SessionAct),
    see: (session) => {
      say({ kind: isDone(session) ? 'done' : 'not-done', error })
      return 'over'
    },
    // A session that the server no longer knows has ended, whoever ended it.
    seeGone: () => say(act.kind === 'end' ? { kind: 'done', error } : { kind: 'session-gone' }),
  })
}

/** Of the session's own state there is one; of people and their calls there are many. */
const changesTheSame = (one: SessionAct, other: SessionAct): boolean =>
  isOfState(one) ? isOfState(other) : one.kind === other.kind && targetIdOf(one) === targetIdOf(other)

const isOfState = ({ kind }: SessionAct) => ['hold', 'resume', 'redirect', 'end'].includes(kind)
