import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { parseServerDate } from '#lib/dates.ts'

/** What came of looking for the line that an address names. */
export type LinkedLine =
  | { readonly found: true; readonly index: number }
  /** It is not there; `near` is the line that the reader is shown instead, by `lineAtTime`, where the link has a time. */
  | { readonly found: false; readonly near: number | null }

/**
 * How an address names a line: `{number}-{time}`, the number as people count and the time in milliseconds since the epoch.
 * Lines have no ids (contract §5). The number finds a line at once; the time tells whether it is still that one, and finds
 * it where lines before it have gone or come. A line without a date has its number alone.
 */
export function lineLink(log: readonly SessionLogInfo[], index: number): string {
  const time = parseServerDate(log[index]?.date ?? '')
  return time === null ? String(index + 1) : `${index + 1}-${time}`
}

/** The line that an address names; null where it names none. Of several of one time it is the one with the nearest number. */
export function findLinked(log: readonly SessionLogInfo[], link: string | null): LinkedLine | null {
  const parts = /^(\d{1,9})(?:-(\d{1,15}))?$/.exec(link ?? '')
  if (!parts) return null
  const wanted = Number(parts[1]) - 1
  if (parts[2] === undefined) {
    return wanted >= 0 && wanted < log.length ? { found: true, index: wanted } : { found: false, near: null }
  }
  const time = Number(parts[2])
  const timeOf = (index: number) => parseServerDate(log[index]?.date ?? '')
  if (timeOf(wanted) === time) return { found: true, index: wanted }
  let nearest: number | null = null
  for (let index = 0; index < log.length; index += 1) {
    if (timeOf(index) !== time) continue
    if (nearest === null || Math.abs(index - wanted) < Math.abs(nearest - wanted)) nearest = index
  }
  return nearest === null ? { found: false, near: lineAtTime(log, time) } : { found: true, index: nearest }
}

/** The first line of a time or later; the last one with a date where all are earlier; null where none has a date. */
export function lineAtTime(log: readonly SessionLogInfo[], time: number): number | null {
  let last: number | null = null
  for (const [index, { date }] of log.entries()) {
    const at = parseServerDate(date)
    if (at === null) continue
    if (at >= time) return index
    last = index
  }
  return last
}
