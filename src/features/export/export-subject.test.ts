import { everything } from '#api/history.ts'
import { chooseZone } from '#lib/time-zone.ts'
import { afterEach, expect, test } from 'vitest'

import { fileName } from './export-subject.ts'

afterEach(() => chooseZone('own'))

test.each([
  ['UTC', 'sessions-2026-11-24.csv'],
  ['Asia/Kolkata', 'sessions-2026-11-25.csv'],
  ['Pacific/Honolulu', 'sessions-2026-11-24.csv'],
])('a file of the history has the day that it is in %s', (zone, name) => {
  chooseZone(zone)
  expect(
    fileName(
      { kind: 'history', accountId: null, search: everything },
      'sessions',
      'csv',
      Date.parse('2026-11-24T23:59:59Z'),
    ),
  ).toBe(name)
})
