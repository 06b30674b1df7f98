import * as m from '#messages'
import { availability } from '#api/acts/act-words.ts'
import { referenceOf, type ApiError } from '#api/api-error.ts'
import type { RemovalOutcome } from '#api/session-members.ts'
import type { NewNotice } from '#ui/notice-store.ts'
import { askedAgainWords, wordsOfLeaving, wordsOfRemoving, type OutcomeWords } from './outcome-words.ts'

interface Told {
  readonly name: string
  readonly sessionName: string
  readonly isSelf: boolean
  readonly tryAgain: () => void
  /** A new invitation, where one is possible: a removal cannot be undone. */
  readonly inviteBack?: NewNotice['action'] | undefined
}

/** Puts an outcome into words: who, what happened, why, and what to do next. */
export function outcomeNotice(outcome: RemovalOutcome, told: Told): NewNotice {
  const notice = inWords(outcome, told)
  return notice.tone === 'problem' ? { ...notice, reference: referenceOf(outcome) } : notice
}

function inWords(
  outcome: RemovalOutcome,
  { name, sessionName, isSelf, tryAgain, inviteBack }: Told,
): NewNotice {
  const say = isSelf ? wordsOfLeaving(sessionName) : wordsOfRemoving(name)
  const action = { label: m.outcome_try_again(), run: tryAgain }
  switch (outcome.kind) {
    case 'removed':
      return { tone: 'success', text: say.done(), action: isSelf ? undefined : inviteBack }
    case 'already-left':
      return { tone: 'info', text: say.alreadyLeft() }
    case 'session-gone':
      return { tone: 'info', text: say.sessionGone() }
    case 'forbidden':
      return { tone: 'problem', text: say.forbidden(), detail: say.forbiddenDetail() }
    case 'too-many-requests':
      return {
        tone: 'problem',
        text: busyText(say, outcome.error),
        action: { ...action, ...availability(outcome.error) },
      }
    case 'still-there':
      return { tone: 'problem', text: say.stillThere(), detail: whyStillThere(say, outcome.error), action }
    case 'not-sent':
      return { tone: 'problem', text: say.stillThere(), detail: m.outcome_not_sent_detail(), action }
    case 'unknown': {
      const detail = outcome.wasAccepted ? m.act_unsure_accepted() : m.outcome_unknown_detail()
      return { tone: 'problem', text: say.unknown(), detail }
    }
    case 'gone-since':
      return { tone: 'info', text: say.goneSince() }
    // Asked once more in the dialog, where there still is one.
    case 'session-changed':
      return { tone: 'problem', text: askedAgainWords('session-changed', name, isSelf), action }
    case 'sign-in-needed':
      return { tone: 'problem', text: askedAgainWords('signed-in-again', name, isSelf), action }
  }
}

const busyText = (say: OutcomeWords, { retryAfterSeconds }: ApiError) =>
  retryAfterSeconds ? say.busy(retryAfterSeconds) : say.busyNoTime()

function whyStillThere(say: OutcomeWords, error: ApiError | null): string {
  if (error === null) return say.accepted()
  if (error.status === null) return say.silent()
  if (error.kind === 'unreadable') return say.unclear()
  return say.failed(error.status)
}
