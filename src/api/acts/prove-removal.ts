import type { QueryClient } from '@tanstack/react-query'

import { hasStatus } from '../api-error.ts'
import { send } from '../client.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { lookBefore } from './look-before.ts'
import { proveAct, type ActOutcome } from './prove-act.ts'
import { isOut, type RemovalOutcome } from '../session-members.ts'
import { sessionDetail } from '../sessions.ts'

/** Sends a removal, once (contract §3.2), and finds out what came of it. Where the person has left already, nothing is sent. */
export async function proveRemoval(
  client: QueryClient,
  sessionId: string,
  identity: string,
): Promise<RemovalOutcome> {
  const isDone = (session: SessionInfo) => isOut(identity, session)
  const before = await lookBefore(client, sessionId)
  if (before.kind !== 'seen') return before
  const shown = before.session ?? client.getQueryData(sessionDetail(sessionId).queryKey)
  if (shown && isDone(shown)) return { kind: 'already-left' }
  const outcome = await proveAct(client, {
    sessionId,
    send: () => send('DeleteChatMember', { sessionId, memberToRemove: identity }),
    isDone,
  })
  return removalOutcome(outcome)
}

/** Absent although the server refused: somebody else was quicker. Present where it named a conflict: ask once more. */
function removalOutcome(outcome: ActOutcome): RemovalOutcome {
  if (outcome.kind === 'done') {
    return hasStatus(outcome.error, 404, 409, 410, 412) ? { kind: 'already-left' } : { kind: 'removed' }
  }
  if (outcome.kind !== 'not-done') return outcome
  const { error } = outcome
  return error && hasStatus(error, 409, 412)
    ? { kind: 'session-changed', error }
    : { kind: 'still-there', error }
}
