import { afterEach, expect, test } from 'vitest'

import { chooseZone } from '#lib/time-zone.ts'
import { dayBefore } from './log-days.ts'

const at = (date: string) => ({ date, message: '' })
const daysOf = (dates: readonly string[]) =>
  dates.map((_date, place) => dayBefore(dates.map(at), place)).map((day) => day && /\w+ \d+/.exec(day)![0])

afterEach(() => chooseZone('own'))

test('a day begins at midnight of the zone that the person chose', () => {
  const dates = ['2026-05-04T21:59:59Z', '2026-05-04T22:00:00Z']
  chooseZone('UTC')
  expect(daysOf(dates)).toEqual([null, null])
  chooseZone('Europe/Berlin')
  expect(daysOf(dates)).toEqual(['May 4', 'May 5'])
})

test.each([
  ['nothing', [], []],
  ['one day', ['2026-05-04T09:00:00Z', '2026-05-04T10:00:00Z'], [null, null]],
  [
    'several days, of which each is said once',
    ['2026-05-04T09:00:00Z', '2026-05-04T10:00:00Z', '2026-05-06T09:00:00Z', '2026-05-07T09:00:00Z'],
    ['May 4', null, 'May 6', 'May 7'],
  ],
  ['a log without dates', ['', 'yesterday'], [null, null]],
  [
    'a line without a date between',
    ['2026-05-04T09:00:00Z', '', '2026-05-05T09:00:00Z'],
    ['May 4', null, 'May 5'],
  ],
  ['days in disorder', ['2026-05-05T09:00:00Z', '2026-05-04T09:00:00Z'], ['May 5', 'May 4']],
])('%s', (_what, dates, days) => {
  expect(daysOf(dates)).toEqual(days)
})
