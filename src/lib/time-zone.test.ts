import { afterEach, expect, test } from 'vitest'

import { clockTime, dayOf, fullStamp } from './dates.ts'
import { shownIn } from './shown-in.ts'
import { chooseZone, chosenZone, ownZone, timeZone } from './time-zone.ts'

afterEach(() => chooseZone('own'))

const hour = 3_600_000
const at = (text: string) => Date.parse(text)

test('times are told in the chosen zone at once, and whoever listens hears of it', () => {
  const heard: string[] = []
  const stop = shownIn.subscribe(() => heard.push(timeZone()))
  const time = at('2026-07-01T23:30:00Z')
  chooseZone('UTC')
  expect([clockTime(time), dayOf(time)]).toEqual(['23:30:00', '2026-07-01'])
  chooseZone('Asia/Kolkata')
  expect([clockTime(time), dayOf(time)]).toEqual(['05:00:00', '2026-07-02'])
  expect(fullStamp(time)).toMatch(/^Thursday, July 2, 2026 at 5:00:00\sAM GMT\+5:30$/)
  stop()
  chooseZone('own')
  expect(timeZone()).toBe(ownZone())
  expect(heard).toEqual(['UTC', 'Asia/Kolkata'])
})

test('a zone that nobody knows is the person’s own', () => {
  chooseZone('Mars/Olympus_Mons')
  expect([chosenZone(), timeZone()]).toEqual(['own', ownZone()])
})

const days = [
  { zone: 'Europe/Berlin', day: '2026-03-29', hours: 23, first: '2026-03-28T23:00:00Z' },
  { zone: 'Europe/Berlin', day: '2026-10-25', hours: 25, first: '2026-10-24T22:00:00Z' },
  { zone: 'America/New_York', day: '2026-03-08', hours: 23, first: '2026-03-08T05:00:00Z' },
  { zone: 'America/New_York', day: '2026-11-01', hours: 25, first: '2026-11-01T04:00:00Z' },
]

test.each(days)('$day has $hours hours in $zone, and each is told', ({ zone, day, hours, first }) => {
  chooseZone(zone)
  const times = Array.from({ length: hours }, (_, index) => at(first) + index * hour)
  expect(new Set(times.map((time) => dayOf(time)))).toEqual(new Set([day]))
  expect(dayOf(at(first) - 1)).not.toBe(day)
  expect(dayOf(at(first) + hours * hour)).not.toBe(day)
  expect([clockTime(at(first)), clockTime(at(first) + hours * hour - 1000)]).toEqual(['00:00:00', '23:59:59'])

  const clocks = times.map(clockTime)
  expect(new Set(clocks).size).toBe(Math.min(hours, 24))
  // Where an hour comes twice, the full stamp tells one from the other.
  expect(new Set(times.map(fullStamp)).size).toBe(hours)
})

test.each([
  ['Europe/Berlin', '2026-10-25T00:30:00Z', '02:30:00', 'GMT+2'],
  ['Europe/Berlin', '2026-10-25T01:30:00Z', '02:30:00', 'GMT+1'],
  ['America/New_York', '2026-11-01T05:30:00Z', '01:30:00', 'EDT'],
  ['America/New_York', '2026-11-01T06:30:00Z', '01:30:00', 'EST'],
  ['Europe/Berlin', '2026-03-29T00:59:59Z', '01:59:59', 'GMT+1'],
  ['Europe/Berlin', '2026-03-29T01:00:00Z', '03:00:00', 'GMT+2'],
])('%s at %s: %s %s', (zone, time, clock, name) => {
  chooseZone(zone)
  expect(clockTime(at(time))).toBe(clock)
  expect(fullStamp(at(time)).endsWith(name)).toBe(true)
})
