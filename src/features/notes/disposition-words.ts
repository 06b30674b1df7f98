import * as m from '#messages'
import { dispositions } from '#api/notes/console-data.ts'

const words: Record<(typeof dispositions)[number], () => string> = {
  resolved: m.notes_disposition_resolved,
  'follow-up': m.notes_disposition_follow_up,
  'call-back': m.notes_disposition_call_back,
  'passed-on': m.notes_disposition_passed_on,
  'left-message': m.notes_disposition_left_message,
  'wrong-number': m.notes_disposition_wrong_number,
  unwanted: m.notes_disposition_unwanted,
}

/** A disposition in words; one that this console does not know as it came. */
export function dispositionWords(disposition: string): string {
  if (disposition === '') return m.notes_disposition_none()
  const known = dispositions.find((each) => each === disposition)
  return known ? words[known]() : disposition
}
