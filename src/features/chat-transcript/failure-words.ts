import * as m from '#messages'
import type { SendFailure } from '#api/outbox/outbox.ts'

/** Why a message stands unsent, and what "Try again" will do where nobody knows whether it arrived. */
export function failureWords({ why, isProven }: SendFailure): string {
  return isProven
    ? [m.chat_not_sent(), why].join(' ')
    : [m.chat_not_sure(), why, m.chat_not_sure_next()].join(' ')
}

/** The beginning of a text, for the name of a control that belongs to it. */
export function shortened(text: string, most = 40): string {
  const letters = Array.from(text.replace(/\s+/gu, ' ').trim())
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : letters.join('')
}
