import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { dayOf, parseServerDate } from '#lib/dates.ts'
import { dayWords } from './log-times.ts'

type Lines = readonly SessionLogInfo[]

/** How far back a line with a date is looked for, where lines have none. */
const reachInLines = 50

/** The day in words where a line is the first of it, and the lines are of more than one day; else null. */
export function dayBefore(lines: Lines, place: number): string | null {
  const time = timeAt(lines, place)
  if (time === null) return null
  const former = timeBefore(lines, place)
  if (former !== null) return dayOf(former) === dayOf(time) ? null : dayWords(time)
  // The very first one: only a log of several days needs its day.
  const last = timeBefore(lines, lines.length)
  return last !== null && dayOf(last) !== dayOf(time) ? dayWords(time) : null
}

/** The time of the last line with a date before a place. */
function timeBefore(lines: Lines, place: number): number | null {
  for (let at = place - 1; at >= Math.max(0, place - reachInLines); at -= 1) {
    const time = timeAt(lines, at)
    if (time !== null) return time
  }
  return null
}

const timeAt = (lines: Lines, place: number): number | null => parseServerDate(lines[place]?.date ?? '')
