import * as m from '#messages'
import { toldOutcome, type ActWords } from '#api/acts/act-words.ts'
import type { SessionAct } from '#api/acts/session-act.ts'
import type { SessionActOutcome } from '#api/acts/session-acts.ts'
import type { NewNotice } from '#ui/notice-store.ts'

/** An act of this feature; inviting has words of its own. */
export type CallAct = Exclude<SessionAct, { kind: 'invite' }>

/** Puts what became of an act into words. */
export function actNotice(
  outcome: SessionActOutcome,
  act: CallAct,
  session: string,
  tryAgain: () => void,
): NewNotice {
  const { again, ...told } = toldOutcome(outcome, wordsFor(act, session))
  return {
    ...told,
    ...(act.kind === 'resume' && isGuessAtFault(outcome) && { detail: m.call_resume_guess() }),
    ...(again && { action: { label: m.call_try_again(), run: tryAgain, ...again } }),
  }
}

/** The server understood it and does not do it: the way to end a hold is a guess (contract §9.4). */
const isGuessAtFault = (outcome: SessionActOutcome) =>
  outcome.kind === 'not-done' &&
  (outcome.error === null || (outcome.error.kind === 'refused' && (outcome.error.status ?? 0) < 500))

function wordsFor(act: CallAct, session: string): ActWords {
  switch (act.kind) {
    case 'hold':
      return {
        done: () => m.call_hold_done({ session }),
        already: () => m.call_hold_already({ session }),
        notDone: () => m.call_hold_not({ session }),
        unsure: () => m.call_hold_unsure({ session }),
      }
    case 'resume':
      return {
        done: () => m.call_resume_done({ session }),
        already: () => m.call_resume_already({ session }),
        notDone: () => m.call_resume_not({ session }),
        unsure: () => m.call_resume_unsure({ session }),
      }
    case 'redirect':
      return {
        done: () => m.call_redirect_done({ session, name: act.to.name }),
        already: () => m.call_redirect_already({ session, name: act.to.name }),
        notDone: () => m.call_redirect_not({ session, name: act.to.name }),
        unsure: () => m.call_redirect_unsure({ session, name: act.to.name }),
      }
    case 'add-to-call':
      return {
        done: () => m.call_add_done({ session, name: act.to.name }),
        already: () => m.call_add_already({ session, name: act.to.name }),
        notDone: () => m.call_add_not({ session, name: act.to.name }),
        unsure: () => m.call_add_unsure({ session, name: act.to.name }),
      }
    case 'end':
      return {
        done: () => m.call_end_done({ session }),
        already: () => m.call_end_already({ session }),
        notDone: () => m.call_end_not({ session }),
        unsure: () => m.call_end_unsure({ session }),
      }
    case 'end-leg':
      return {
        done: () => m.call_leg_done({ name: act.name }),
        already: () => m.call_leg_already({ name: act.name }),
        notDone: () => m.call_leg_not({ name: act.name }),
        unsure: () => m.call_leg_unsure({ name: act.name }),
      }
  }
}
