import { dateFormat } from './formats.ts'
import { timeZone } from './time-zone.ts'

/**
 * Milliseconds since the epoch from a date of the server, or null where the text is none. The format is undocumented
 * (contract §6.10): a text without a zone is taken as UTC, and .NET's smallest date stands for "no date".
 */
export function parseServerDate(text: string): number | null {
  const trimmed = text.trim()
  const milliseconds = /^(?:\/?Date\((-?\d+)([+-]\d{4})?\)\/?|\d{13})$/.exec(trimmed)
  if (milliseconds) return plausible(Number(milliseconds[1] ?? trimmed))
  if (/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?$/.test(trimmed)) {
    return plausible(Date.parse(`${trimmed.replace(' ', 'T')}Z`))
  }
  // .NET's usual form, `5/4/2026 9:30:00 AM`, which browsers read in the zone of their own machine.
  const isZoneless = /^\d+\/[\d/:.\s]+([AP]M)?$/i.test(trimmed)
  return plausible(Date.parse(isZoneless ? `${trimmed} UTC` : trimmed))
}

/** Neither .NET's smallest date nor one that no calendar can show. */
const plausible = (time: number) => (time >= Date.UTC(1900, 0, 1) && time <= 8.64e15 ? time : null)

const clock = dateFormat({ hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' })
const stamp = dateFormat({ dateStyle: 'full', timeStyle: 'long' })
const day = dateFormat({ day: 'numeric', month: 'short' })

/** `13:04:09` in the zone that the person chose. */
export const clockTime = (time: number): string => clock().format(time)

/** `24 Nov` in the zone that the person chose. */
export const shortDay = (time: number): string => day().format(time)

/** The whole date, time and zone, for a tooltip. */
export const fullStamp = (time: number): string => stamp().format(time)

/** The day (`2026-11-24`) in the zone that the person chose; two times of one day have the same. */
export function dayOf(time: number, zone = timeZone()): string {
  let format = dayFormats.get(zone)
  // Swedish dates are those of ISO 8601.
  if (!format) dayFormats.set(zone, (format = new Intl.DateTimeFormat('sv', { timeZone: zone })))
  return format.format(time)
}

const dayFormats = new Map<string, Intl.DateTimeFormat>()
