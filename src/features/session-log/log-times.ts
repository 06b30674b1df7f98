/**
 * The zone that times are shown in; undefined is the one of the person's own machine. Where the person's preference is known,
 * this is the place that follows it.
 */
const shownZone = (): string | undefined => undefined

const wallParts = (zone: string | undefined) =>
  new Intl.DateTimeFormat('en', {
    ...(zone !== undefined && { timeZone: zone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  })

const formats = new Map<string | undefined, Intl.DateTimeFormat>()

/** What the calendar and the clock on the wall show: `2026-11-24T13:04:09`, as date and time fields have it. */
export function wallTime(time: number, zone = shownZone()): string {
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
export function timeOfWall(text: string, zone = shownZone()): number | null {
  const asUtc = Date.parse(`${text}Z`)
  if (!/^\d{4,6}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text) || Number.isNaN(asUtc)) return null
  const offsetAt = (time: number) => Date.parse(`${wallTime(time, zone)}Z`) - time
  // A zone moves its clock by hours at most, so the offsets of a day before and after are all that there are.
  const day = 86_400_000
  const moments = [offsetAt(asUtc - day), offsetAt(asUtc + day)].map((offset) => asUtc - offset)
  const shown = moments.filter((moment) => moment + offsetAt(moment) === asUtc)
  return shown.length > 0 ? Math.min(...shown) : (moments[0] ?? null)
}

/** The day of a time; two times of one day have the same. */
export const dayOf = (time: number, zone = shownZone()): string => wallTime(time, zone).slice(0, 10)

const days = new Map<string | undefined, Intl.DateTimeFormat>()

/** `Tuesday, November 24, 2026`. */
export function dayWords(time: number, zone = shownZone()): string {
  let format = days.get(zone)
  if (format === undefined) {
    const options = { dateStyle: 'full', ...(zone !== undefined && { timeZone: zone }) } as const
    days.set(zone, (format = new Intl.DateTimeFormat('en', options)))
  }
  return format.format(time)
}
