import { mutationOptions, type QueryClient } from '@tanstack/react-query'

import { hasStatus, isApiError, type ApiError } from './api-error.ts'
import { send } from './client.ts'
import type { SessionInfo, SessionMemberInfo } from './contract/session-info.ts'
import { askForSignIn } from './sign-in-needed.ts'
import { cancelSessionReads, isGone, readSession, sessionKeys, storeSession } from './sessions.ts'

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
  | { readonly kind: 'unknown'; readonly error: ApiError }

export interface Removal {
  readonly member: SessionMemberInfo
}

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
    mutationFn: async ({ member }: Removal, { client }): Promise<RemovalOutcome> => {
      const act = await tryRemoval(sessionId, member.identity)
      // Reads that began before the act ended may bring the member back; none of them may speak any more.
      await cancelSessionReads(client, sessionId)
      return act.refusal ?? (await prove(client, sessionId, member.identity, act))
    },
    onSettled: (_outcome, _error, _removal, _onMutateResult, { client }) => {
      if (client.isMutating({ mutationKey: removalKey(sessionId) }) > 1) return
      void client.invalidateQueries({ queryKey: sessionKeys.detail(sessionId) })
    },
  })

interface Act {
  readonly answer: SessionInfo | null
  readonly error: ApiError | null
  /** Set where the server said no before it did anything: there is nothing to look up. */
  readonly refusal?: RemovalOutcome
}

async function tryRemoval(sessionId: string, identity: string): Promise<Act> {
  try {
    return { answer: await send('DeleteChatMember', { sessionId, memberToRemove: identity }), error: null }
  } catch (error) {
    if (!isApiError(error)) throw error
    return { answer: null, error, ...refusalOf(error) }
  }
}

function refusalOf(error: ApiError): Pick<Act, 'refusal'> {
  if (hasStatus(error, 401)) {
    askForSignIn()
    return { refusal: { kind: 'sign-in-needed' } }
  }
  if (hasStatus(error, 403)) return { refusal: { kind: 'forbidden', error } }
  if (hasStatus(error, 429)) return { refusal: { kind: 'too-many-requests', error } }
  return {}
}

async function prove(
  client: QueryClient,
  sessionId: string,
  identity: string,
  act: Act,
): Promise<RemovalOutcome> {
  const shown = act.answer !== null && isProof(act.answer, sessionId, identity) ? act.answer : null
  const session = shown ?? (await lookUp(sessionId, identity, act))
  if (session === 'gone') {
    void client.invalidateQueries({ queryKey: sessionKeys.detail(sessionId) })
    return { kind: 'session-gone' }
  }
  if (isApiError(session)) return { kind: 'unknown', error: act.error ?? session }
  storeSession(client, sessionId, session)
  if (includes(session, identity)) return outcomeWhileThere(act.error)
  return act.error && hasStatus(act.error, 404, 409, 410, 412)
    ? { kind: 'already-left' }
    : { kind: 'removed' }
}

const outcomeWhileThere = (error: ApiError | null): RemovalOutcome =>
  error && hasStatus(error, 409, 412) ? { kind: 'session-changed', error } : { kind: 'still-there', error }

/**
 * The answer of the DELETE is the session after the act. It proves the removal only where it really is that session and
 * really lists its members: a bare `{}` also "lacks" the member.
 */
const isProof = (answer: SessionInfo, sessionId: string, identity: string) =>
  answer.id === sessionId && answer.members.length > 0 && !includes(answer, identity)

const includes = (session: SessionInfo, identity: string) =>
  session.members.some((member) => member.identity === identity)

/** Milliseconds before each look. A server that said yes, or said nothing at all, may need a moment to show it. */
const looks = [0, 400, 1_200]

/** Reads the session after the act until it shows the act done, or three times; says where even reading fails. */
async function lookUp(
  sessionId: string,
  identity: string,
  act: Act,
): Promise<SessionInfo | 'gone' | ApiError> {
  const mayStillCome = act.error === null || act.error.kind !== 'refused' || (act.error.status ?? 0) >= 500
  let last: SessionInfo | ApiError | null = null
  for (const delay of looks) {
    if (delay > 0) await new Promise((resolve) => setTimeout(resolve, delay))
    try {
      last = await readSession(sessionId)
      if (!includes(last, identity) || !mayStillCome) return last
    } catch (error) {
      if (isGone(error)) return 'gone'
      if (!isApiError(error)) throw error
      last = error
    }
  }
  return last!
}
