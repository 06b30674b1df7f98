import * as m from '#messages'
import type { ActiveCall } from '#api/calls.ts'
import type { StateTone } from '#api/words.ts'

/** Twilio's names of a call's status and direction (contract §5 says that it is Twilio-shaped); others are shown as they came. */
const statuses: Record<string, { readonly word: () => string; readonly tone: StateTone }> = {
  queued: { word: m.calls_queued, tone: 'queued' },
  initiated: { word: m.calls_queued, tone: 'queued' },
  ringing: { word: m.calls_ringing, tone: 'ringing' },
  'in-progress': { word: m.calls_in_progress, tone: 'connected' },
}

export const statusWords = (status: string): string =>
  (Object.hasOwn(statuses, status) ? statuses[status]?.word() : status) || m.calls_unknown()

export const statusTone = (status: string): StateTone =>
  (Object.hasOwn(statuses, status) ? statuses[status]?.tone : undefined) ?? 'neutral'

export const isOutbound = (direction: string): boolean => direction.startsWith('outbound')

export function directionWords(direction: string): string {
  if (isOutbound(direction)) return m.calls_outbound()
  return direction === 'inbound' ? m.calls_inbound() : direction || m.calls_unknown()
}

/** Numbers as Twilio writes them for people, where it does. */
export const fromWords = ({ from, fromFormatted }: ActiveCall): string => fromFormatted || from
export const toWords = ({ to, toFormatted }: ActiveCall): string => toFormatted || to

/** Whose call it is: the name that came with it, else the other side's number. */
export const callName = (call: ActiveCall): string =>
  call.callerName.trim() ||
  (isOutbound(call.direction) ? toWords(call) : fromWords(call)) ||
  m.calls_unnamed()
