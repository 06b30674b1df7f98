import { mutationOptions } from '@tanstack/react-query'

import { ApiError } from './api-error.ts'
import type { SessionInfo, SessionMemberInfo } from './contract/session-info.ts'
import { cancelSessionReads, sessionKeys } from './sessions.ts'

/**
 * What became of a removal. Each has its own words on screen, and each that speaks of the member
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
      // It comes ahead of the question that begins each removal.
      const code = await import('./acts/prove-removal.ts').catch(() => null)
      if (code) return code.proveRemoval(client, sessionId, identity)
      return { kind: 'not-sent', error: new ApiError({ kind: 'unreachable', operation: 'DeleteChatMember' }) }
    },
    onSettled: (_outcome, _error, _removal, _onMutateResult, { client }) => {
      if (client.isMutating({ mutationKey: removalKey(sessionId) }) > 1) return
      void client.invalidateQueries({ queryKey: sessionKeys.detail(sessionId) })
    },
  })

/** Nobody talks in a session that has ended, or is in one that lists them as disconnected. */
export const isOut = (identity: string, { ended, members }: SessionInfo) =>
  ended || members.every((member) => member.identity !== identity || member.callState === 'Disconnected')
