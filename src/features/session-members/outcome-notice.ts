import * as m from '#messages'
import type { ApiError } from '#api/api-error.ts'
import type { RemovalOutcome } from '#api/session-members.ts'
import type { NewNotice } from '#ui/notice-store.ts'

interface Told {
  readonly name: string
  readonly sessionName: string
  readonly isSelf: boolean
  readonly tryAgain: () => void
  /** A new invitation, where one is possible: a removal cannot be undone. */
  readonly inviteBack?: NewNotice['action'] | undefined
}

/** The outcomes that are told beside the list; the other two are asked again in the dialog. */
type ToldOutcome = Exclude<RemovalOutcome, { kind: 'session-changed' | 'sign-in-needed' }>

/** Puts an outcome into words: who, what happened, why, and what to do next (BEHAVIOURS §1, rule 5). */
export function outcomeNotice(
  outcome: ToldOutcome,
  { name, sessionName, isSelf, tryAgain, inviteBack }: Told,
): NewNotice {
  const action = { label: m.outcome_try_again(), run: tryAgain }
  switch (outcome.kind) {
    case 'removed':
      return {
        tone: 'success',
        text: isSelf ? m.outcome_left({ session: sessionName }) : m.outcome_removed({ name }),
        action: isSelf ? undefined : inviteBack,
      }
    case 'already-left':
      return { tone: 'info', text: m.outcome_already_left({ name }) }
    case 'session-gone':
      return { tone: 'info', text: m.outcome_session_gone({ name }) }
    case 'forbidden':
      return {
        tone: 'problem',
        text: m.outcome_forbidden({ name }),
        detail: m.outcome_forbidden_detail({ name }),
      }
    case 'too-many-requests':
      return {
        tone: 'problem',
        text: busyText(name, outcome.error),
        action: { ...action, ...availability(outcome.error) },
      }
    case 'still-there':
      return {
        tone: 'problem',
        text: m.outcome_still_there({ name }),
        detail: whyStillThere(name, outcome.error),
        action,
      }
    case 'not-sent':
      return {
        tone: 'problem',
        text: m.outcome_still_there({ name }),
        detail: m.outcome_not_sent_detail(),
        action,
      }
    case 'unknown':
      return { tone: 'problem', text: m.outcome_unknown({ name }), detail: m.outcome_unknown_detail() }
  }
}

const busyText = (name: string, { retryAfterSeconds }: ApiError) =>
  retryAfterSeconds ? m.outcome_busy({ name, seconds: retryAfterSeconds }) : m.outcome_busy_no_time({ name })

const availability = ({ retryAfterSeconds }: ApiError) =>
  retryAfterSeconds ? { availableAt: Date.now() + retryAfterSeconds * 1000 } : {}

function whyStillThere(name: string, error: ApiError | null): string {
  if (error === null) return m.outcome_still_there_accepted({ name })
  if (error.status === null) return m.outcome_still_there_silent({ name })
  if (error.kind === 'unreadable') return m.outcome_still_there_unclear({ name })
  return m.outcome_still_there_failed({ name, status: error.status })
}
