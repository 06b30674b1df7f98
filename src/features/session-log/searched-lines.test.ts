import { afterEach, expect, test } from 'vitest'

import { chooseZone } from '#lib/time-zone.ts'
import { viewOf } from './log-view.ts'

afterEach(() => chooseZone('own'))

const log = [
  { date: '2026-11-24T13:04:09Z', message: 'Ringing' },
  { date: '2026-11-24T13:05:09Z', message: 'Moved to 13:04' },
  { date: 'yesterday', message: '' },
]

test.each([
  ['America/New_York', '', '08:04', [0]],
  ['America/New_York', '', '13:04', [1]],
  ['UTC', '', '13:04', [0, 1]],
  ['UTC', '', '2026-11', []],
  ['UTC', '', '09 ringing', []],
  ['UTC', '', 'YESTER', [2]],
  ['UTC', 'only=matches', '13:05', [0]],
  ['America/New_York', 'view=raw', '13:04', [0, 1]],
  ['America/New_York', 'view=raw', '08:04', []],
  ['America/New_York', 'view=raw-unwrapped', '09z ringing', [0]],
])('in %s with %j the search for %j finds what is on screen', (zone, wish, query, expected) => {
  chooseZone(zone)
  expect(viewOf(log, query, wish).matches).toEqual(expected)
})
