import { mutationOptions } from '@tanstack/react-query'

import { hasStatus, type ApiError } from './api-error.ts'
import { send } from './client.ts'
import type { SessionInfo, SessionMemberInfo } from './contract/session-info.ts'
import { lookBefore } from './look-before.ts'
import { proveAct, type ActOutcome } from './prove-act.ts'
import { cancelSessionReads, sessionDetail, sessionKeys } from './sessions.ts'

/**
 * What became of a removal. Each has its own words on screen (BEHAVIOURS §1, rule 5), and each that speaks of the member
 * list speaks of a read that began after the server's answer.
 */
export type RemovalOutcome =
  | { readonly kind: 'removed' }
  | { readonly kind: 'already-left' }
  | { readonly kind: 'session-gone' }
  | { readonly kind: 'forbidden'; readonly error: ApiError }
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'session-changed'; readonly error: ApiError }
  | { readonly kind: 'too-many-requests'; readonly error: ApiError }
  | { readonly kind: 'still-there'; readonly error: ApiError | null }
  | { readonly kind: 'unknown'; readonly error: ApiError; readonly wasAccepted: boolean }
  /** Told later: no longer there, whoever did it. */
  | { readonly kind: 'gone-since' }
  /** What was shown was old, and could not be read again: nothing was sent. */
  | { readonly kind: 'not-sent'; readonly error: ApiError }

export interface Removal {
  readonly member: SessionMemberInfo
}

/** The key of every removal from one session, for whoever looks for those under way. */
export const removalKey = (sessionId: string) => ['sessions', 'remove-member', sessionId] as const

/**
 * Removes a member from a session: `DELETE /sessions/{sessionId}/members/{memberId}` (contract §3.2). The member is
 * marked by this mutation's own state and leaves the cache only on proof, so no poll can undo either. Never retried, never
 * replayed; the outcome is data, not an exception.
 */
export const removeMember = (sessionId: string) =>
  mutationOptions({
    mutationKey: removalKey(sessionId),
    meta: { errorShownByCaller: true, invalidates: [sessionKeys.lists(), sessionKeys.log(sessionId)] },
    onMutate: (_removal: Removal, { client }) => cancelSessionReads(client, sessionId),
    mutationFn: async ({ member: { identity } }: Removal, { client }): Promise<RemovalOutcome> => {
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
    },
    onSettled: (_outcome, _error, _removal, _onMutateResult, { client }) => {
      if (client.isMutating({ mutationKey: removalKey(sessionId) }) > 1) return
      void client.invalidateQueries({ queryKey: sessionKeys.detail(sessionId) })
    },
  })

/** Nobody talks in a session that has ended, or is in one that lists them as disconnected (BEHAVIOURS §1, rule 1). */
export const isOut = (identity: string, { ended, members }: SessionInfo) =>
  ended || members.every((member) => member.identity !== identity || member.callState === 'Disconnected')

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
