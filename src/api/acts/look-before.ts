import type { QueryClient } from '@tanstack/react-query'

import { hasStatus, isApiError, type ApiError } from '../api-error.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { isGone, readSession, sessionDetail, storeSession } from '../sessions.ts'
import { askForSignInAfter } from '../sign-in/sign-in-needed.ts'

/** `session` is null where what is shown is recent enough and nothing had to be read. */
export type LookBefore =
  | { readonly kind: 'seen'; readonly session: SessionInfo | null }
  | { readonly kind: 'session-gone' }
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'not-sent'; readonly error: ApiError }

/** Milliseconds after which nobody should be taken out of a call on the strength of what is shown. */
const tooOldMs = 15_000

/** Whether what is shown of a session is too old to act upon, or is not there at all. */
function isTooOldToActOn(client: QueryClient, sessionId: string): boolean {
  const updatedAt = client.getQueryState(sessionDetail(sessionId).queryKey)?.dataUpdatedAt ?? 0
  // A time to come is of a clock that was set back since: nobody knows how old it is.
  return Math.abs(Date.now() - updatedAt) > tooOldMs
}

/**
 * Before an act that hurts somebody: reads the session again where what is shown of it is old, since the person decided by
 * what they saw. Where that fails the act must not go out. Sent blindly it could hit a session that has
 * become another one, and the same broken connection would leave its outcome unknown; not sent, the outcome is known for
 * certain: nothing happened, and it may be tried again.
 */
export async function lookBefore(client: QueryClient, sessionId: string): Promise<LookBefore> {
  if (!isTooOldToActOn(client, sessionId)) return { kind: 'seen', session: null }
  try {
    const session = await readSession(client, sessionId)
    storeSession(client, sessionId, session)
    return { kind: 'seen', session }
  } catch (error) {
    if (isGone(error)) return { kind: 'session-gone' }
    if (hasStatus(error, 401)) {
      askForSignInAfter(error)
      return { kind: 'sign-in-needed' }
    }
    if (isApiError(error)) return { kind: 'not-sent', error }
    throw error
  }
}
