import * as m from '#messages'
import { referenceOf, wasRefused, type ApiError } from '../api-error.ts'
import type { SessionActOutcome } from './session-acts.ts'

/** What an act says of its own outcomes; the rest is the same for all acts. */
export interface ActWords {
  readonly done: () => string
  /** It is so, though the server had refused: somebody was quicker. */
  readonly already: () => string
  readonly notDone: () => string
  readonly unsure: () => string
}

/** An outcome as people are told it. */
export interface ToldOutcome {
  readonly tone: 'success' | 'info' | 'problem'
  readonly text: string
  readonly detail?: string
  /** What support can look up of what failed. */
  readonly reference?: string | undefined
  /** Whether asking once more makes sense, and from when on (milliseconds since the epoch) where the server said. */
  readonly again?: { readonly availableAt?: number }
}

/** Puts the outcome of an act into words: what happened, why, and whether to try again. */
export function toldOutcome(outcome: SessionActOutcome, words: ActWords): ToldOutcome {
  const told = inWords(outcome, words)
  return told.tone === 'problem' ? { ...told, reference: referenceOf(outcome) } : told
}

function inWords(outcome: SessionActOutcome, words: ActWords): ToldOutcome {
  const problem = (detail: string) => ({ tone: 'problem', text: words.notDone(), detail }) as const
  switch (outcome.kind) {
    case 'done':
      return wasRefused(outcome.error)
        ? { tone: 'info', text: words.already() }
        : { tone: 'success', text: words.done() }
    case 'already-done':
      return { tone: 'info', text: words.already() }
    case 'not-sent':
      return { ...problem(m.act_not_sent()), again: {} }
    case 'session-gone':
      return { tone: 'info', text: m.act_session_gone() }
    case 'forbidden':
      return problem(m.act_forbidden())
    case 'sign-in-needed':
      return { ...problem(m.act_sign_in()), again: {} }
    case 'too-many-requests':
      return { ...problem(busy(outcome.error)), again: availability(outcome.error) }
    case 'not-done':
      return { ...problem(whyNot(outcome.error)), ...(!wasRefused(outcome.error) && { again: {} }) }
    case 'unknown':
      return {
        tone: 'problem',
        text: words.unsure(),
        detail: outcome.wasAccepted ? m.act_unsure_accepted() : m.act_unsure(),
      }
  }
}

function whyNot(error: ApiError | null): string {
  if (error === null) return m.act_accepted()
  if (error.status === null) return m.act_silent()
  const reason = error.responseStatus?.message
  if (error.kind === 'unreadable' && !reason) return m.act_unclear()
  return reason && error.status < 500
    ? m.act_refused({ status: error.status, reason })
    : m.act_failed({ status: error.status })
}

const busy = ({ retryAfterSeconds: seconds }: ApiError) =>
  seconds ? m.act_busy({ seconds }) : m.act_busy_no_time()

/** From when on an act that was one too many may be tried again, where the server said. */
export const availability = ({ retryAfterSeconds: seconds }: ApiError) =>
  seconds ? { availableAt: Date.now() + seconds * 1000 } : {}
