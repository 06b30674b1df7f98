import * as m from '#messages'
import type { AskedAgain } from './use-removal.ts'

/** What can be said of an outcome. Taking somebody out names that person; leaving speaks to whoever leaves. */
export interface OutcomeWords {
  readonly done: () => string
  readonly alreadyLeft: () => string
  readonly sessionGone: () => string
  readonly forbidden: () => string
  readonly forbiddenDetail: () => string
  readonly busy: (seconds: number) => string
  readonly busyNoTime: () => string
  readonly stillThere: () => string
  readonly accepted: () => string
  readonly silent: () => string
  readonly unclear: () => string
  readonly failed: (status: number) => string
  readonly unknown: () => string
  readonly goneSince: () => string
}

export const wordsOfRemoving = (name: string): OutcomeWords => ({
  done: () => m.outcome_removed({ name }),
  alreadyLeft: () => m.outcome_already_left({ name }),
  sessionGone: () => m.outcome_session_gone({ name }),
  forbidden: () => m.outcome_forbidden({ name }),
  forbiddenDetail: () => m.outcome_forbidden_detail({ name }),
  busy: (seconds) => m.outcome_busy({ name, seconds }),
  busyNoTime: () => m.outcome_busy_no_time({ name }),
  stillThere: () => m.outcome_still_there({ name }),
  accepted: () => m.outcome_still_there_accepted({ name }),
  silent: () => m.outcome_still_there_silent({ name }),
  unclear: () => m.outcome_still_there_unclear({ name }),
  failed: (status) => m.outcome_still_there_failed({ name, status }),
  unknown: () => m.outcome_unknown({ name }),
  goneSince: () => m.outcome_gone_since({ name }),
})

export const wordsOfLeaving = (session: string): OutcomeWords => ({
  done: () => m.outcome_left({ session }),
  alreadyLeft: () => m.leave_outcome_already_left({ session }),
  sessionGone: () => m.leave_outcome_session_gone(),
  forbidden: () => m.leave_outcome_forbidden({ session }),
  forbiddenDetail: () => m.leave_outcome_forbidden_detail(),
  busy: (seconds) => m.leave_outcome_busy({ session, seconds }),
  busyNoTime: () => m.leave_outcome_busy_no_time({ session }),
  stillThere: () => m.leave_outcome_still_there({ session }),
  accepted: () => m.leave_outcome_still_there_accepted(),
  silent: () => m.leave_outcome_still_there_silent(),
  unclear: () => m.leave_outcome_still_there_unclear(),
  failed: (status) => m.leave_outcome_still_there_failed({ status }),
  unknown: () => m.leave_outcome_unknown({ session }),
  goneSince: () => m.leave_outcome_gone_since({ session }),
})

/** Why the dialog is open once more after a yes. */
export function askedAgainWords(again: AskedAgain, name: string, isLeaving: boolean): string {
  if (again === 'session-changed') {
    return isLeaving ? m.leave_changed_meanwhile() : m.removal_changed_meanwhile({ name })
  }
  return isLeaving ? m.leave_signed_in_again() : m.removal_signed_in_again({ name })
}
