import type { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'

import { pause } from '#lib/pause.ts'
import { hasStatus, isApiError, wasRefused, type ApiError } from '../api-error.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { areOutdated } from '../live/outdated-reads.ts'
import { forThisPerson } from '../sign-in/same-person.ts'
import { askForSignInAfter } from '../sign-in/sign-in-needed.ts'
import { cancelSessionReads, isGone, readSession, sessionKeys, storeSession } from '../sessions.ts'

/**
 * What became of an act on a session. Each kind that speaks of the session speaks of the act's own answer, or of a read
 * that began after it.
 */
export type ActOutcome =
  /** The session shows it done. `error` is what the server had said nevertheless: somebody was quicker, or it failed late. */
  | { readonly kind: 'done'; readonly error: ApiError | null }
  /** The session does not show it. `error` is null where the server had accepted it. */
  | { readonly kind: 'not-done'; readonly error: ApiError | null }
  | { readonly kind: 'session-gone' }
  | { readonly kind: 'forbidden'; readonly error: ApiError }
  | { readonly kind: 'sign-in-needed' }
  | { readonly kind: 'too-many-requests'; readonly error: ApiError }
  /** The session could not be read after it. */
  | { readonly kind: 'unknown'; readonly error: ApiError; readonly wasAccepted: boolean }

interface Act {
  readonly sessionId: string
  /** Sends it, once; gives the session of the answer, or null where the operation answers with nothing. */
  readonly send: () => Promise<SessionInfo | null>
  readonly isDone: (session: SessionInfo) => boolean
}

/**
 * Does an act on a session and finds out what came of it. It is never sent twice. What the server says of the session
 * goes into the cache; reads that began before the act ended are given up, since they may show what was before it.
 */
export async function proveAct(client: QueryClient, act: Act): Promise<ActOutcome> {
  const sentAt = Date.now()
  const attempt = await tryToSend(client, act)
  // Another act has ended or begun meanwhile: the answer may show what was before it.
  const isOutdated = areOutdated(client, [act.sessionId], sentAt)
  await cancelSessionReads(client, act.sessionId)
  return (
    (attempt.error && refusalOf(attempt.error)) ??
    (await lookForProof(client, act, isOutdated ? { ...attempt, answer: null } : attempt))
  )
}

interface Attempt {
  readonly answer: SessionInfo | null
  readonly error: ApiError | null
}

async function tryToSend(client: QueryClient, { send }: Act): Promise<Attempt> {
  try {
    return { answer: await forThisPerson(client, send()), error: null }
  } catch (error) {
    if (!isApiError(error)) throw error
    return { answer: null, error: isSilentYes(error) ? null : error }
  }
}

/** The server took it and said nothing, though a session was due: 204, or 200 with an empty body (contract §1). */
const isSilentYes = ({ cause }: ApiError) => cause instanceof v.ValiError && cause.issues[0]?.input === null

/** The server said no before it did anything: there is nothing to look up. */
function refusalOf(error: ApiError): ActOutcome | null {
  if (hasStatus(error, 401)) {
    askForSignInAfter(error)
    return { kind: 'sign-in-needed' }
  }
  if (hasStatus(error, 403)) return { kind: 'forbidden', error }
  return hasStatus(error, 429) ? { kind: 'too-many-requests', error } : null
}

async function lookForProof(client: QueryClient, act: Act, { answer, error }: Attempt): Promise<ActOutcome> {
  const proof = answer !== null && isProof(answer, act) ? answer : null
  const session = proof ?? (await lookUp(client, act, error))
  if (session === 'gone') {
    void client.invalidateQueries({ queryKey: sessionKeys.detail(act.sessionId) })
    return { kind: 'session-gone' }
  }
  if (isApiError(session)) return { kind: 'unknown', error: error ?? session, wasAccepted: error === null }
  storeSession(client, act.sessionId, session)
  return { kind: act.isDone(session) ? 'done' : 'not-done', error }
}

/** An answer counts only where it really is that session and really lists its members: a bare `{}` lacks anybody. */
const isProof = (answer: SessionInfo, { sessionId, isDone }: Act) =>
  answer.id === sessionId && answer.members.length > 0 && isDone(answer)

/** Milliseconds before each look: a server may need a moment to show what it did. */
const lookDelaysMs = [0, 400, 1_200]
/** One that said yes is waited for a little longer, before anybody is told that it still shows what was before. */
const lookDelaysAfterYesMs = [...lookDelaysMs, 1_600]

/** Reads the session after the act until it shows the act done, or a few times; says where even reading fails. */
async function lookUp(
  client: QueryClient,
  { sessionId, isDone }: Act,
  error: ApiError | null,
): Promise<SessionInfo | 'gone' | ApiError> {
  const mayStillCome = !wasRefused(error)
  let last: SessionInfo | ApiError | null = null
  for (const delay of error === null ? lookDelaysAfterYesMs : lookDelaysMs) {
    await pause(delay)
    try {
      last = await readSession(client, sessionId)
      if (isDone(last) || !mayStillCome) return last
    } catch (failure) {
      if (isGone(failure) && !isWordless(failure)) return 'gone'
      if (!isApiError(failure)) throw failure
      last = failure
    }
  }
  return isGone(last) ? 'gone' : last!
}

/** A 404 may be the page of a proxy that has lost the server for a moment. */
const isWordless = (failure: unknown) => isApiError(failure) && failure.responseStatus === null
