import { dayOf } from './dates.ts'
import { dateFormat } from './formats.ts'

const minutes = {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const
const thisYear = dateFormat(minutes)
const otherYear = dateFormat({ ...minutes, year: 'numeric' })

/** `Nov 24, 09:41` in the zone that the person chose, with the year where it is not this one. */
export function dayAndTime(time: number, now = Date.now()): string {
  const isThisYear = yearOf(time) === yearOf(now)
  return (isThisYear ? thisYear() : otherYear()).format(time)
}

const yearOf = (time: number) => dayOf(time).split('-')[0]
