import { dateFormat } from '#lib/formats.ts'
import { timeZone } from '#lib/time-zone.ts'

const wallParts = (timeZone: string) =>
  new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })

const formats = new Map<string, Intl.DateTimeFormat>()

/** What the calendar and the clock on the wall of a zone show: `2026-11-24T13:04:09`, as date and time fields have it. */
export function wallTime(time: number, zone = timeZone()): string {
  let format = formats.get(zone)
  if (format === undefined) formats.set(zone, (format = wallParts(zone)))
  const of = new Map(format.formatToParts(time).map(({ type, value }) => [type, value]))
  const year = (of.get('year') ?? '').padStart(4, '0')
  return `${year}-${of.get('month')}-${of.get('day')}T${of.get('hour')}:${of.get('minute')}:${of.get('second')}`
}

/**
 * The moment at which the clock on the wall shows this; null where the text is no date and time. An hour that the zone leaves
 * out in spring counts on from before it, and of an hour that it has twice in autumn the first is meant.
 */
export function timeOfWall(text: string, zone = timeZone()): number | null {
  const asUtc = Date.parse(`${text}Z`)
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text) || Number.isNaN(asUtc)) return null
  const offsetAt = (time: number) => Date.parse(`${wallTime(time, zone)}Z`) - time
  // A zone moves its clock by hours at most, so the offsets of a day before and after are all that there are.
  const day = 86_400_000
  const moments = [offsetAt(asUtc - day), offsetAt(asUtc + day)].map((offset) => asUtc - offset)
  const shown = moments.filter((moment) => moment + offsetAt(moment) === asUtc)
  return shown.length > 0 ? Math.min(...shown) : (moments[0] ?? null)
}

const days = dateFormat({ dateStyle: 'full' })

/** `Tuesday, November 24, 2026` in the zone that the person chose. */
export const dayWords = (time: number): string => days().format(time)
