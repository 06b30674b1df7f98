import * as m from '#messages'
import type { RecordedAct, RecordedOutcome } from '#api/acts/act-record.ts'
import type { StateTone } from '#ui/state-chip.tsx'

/** What was done, and to whom: the words of the control that did it. */
export function wordsOf({ act, target }: RecordedAct): string {
  const to = (words: string) => (target === '' ? words : m.acts_to({ act: words, name: target }))
  switch (act) {
    case 'remove':
      return m.member_remove({ name: target })
    case 'leave':
      return m.member_leave()
    case 'hold':
      return m.call_hold()
    case 'resume':
      return m.call_resume()
    case 'redirect':
      return to(m.call_redirect())
    case 'add-to-call':
      return to(m.call_add())
    case 'invite':
      return to(m.invite_button())
    case 'end':
      return m.call_end()
    case 'end-leg':
      return m.call_end_leg({ name: target })
  }
}

/** An outcome as a word and the tone of its chip. */
export const outcomeOf: Readonly<Record<RecordedOutcome, { tone: StateTone; word: () => string }>> = {
  done: { tone: 'connected', word: m.acts_outcome_done },
  already: { tone: 'ended', word: m.acts_outcome_already },
  'not-done': { tone: 'problem', word: m.acts_outcome_not },
  unknown: { tone: 'hold', word: m.acts_outcome_unknown },
}
