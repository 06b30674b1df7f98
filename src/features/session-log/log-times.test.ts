import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { timeOfWall, wallTime } from './log-times.ts'

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
]
const someTime = fc.date({
  min: new Date('1970-01-01T00:00:00Z'),
  max: new Date('2100-01-01T00:00:00Z'),
  noInvalidDate: true,
})

describe('times on the wall', () => {
  test.each([
    ['UTC', '2026-11-24T13:04:09'],
    ['Europe/Berlin', '2026-11-24T14:04:09'],
    ['Asia/Kolkata', '2026-11-24T18:34:09'],
    ['America/New_York', '2026-11-24T08:04:09'],
  ])('in %s', (zone, shown) => {
    const time = Date.parse('2026-11-24T13:04:09Z')
    expect(wallTime(time, zone)).toBe(shown)
    expect(timeOfWall(shown, zone)).toBe(time)
  })

  test('a moment of the wall is the first that shows it', () => {
    fc.assert(
      fc.property(someTime, fc.constantFrom(...zones), (date, zone) => {
        const time = Math.floor(date.getTime() / 1_000) * 1_000
        const shown = wallTime(time, zone)
        const found = timeOfWall(shown, zone)
        expect(wallTime(found ?? NaN, zone)).toBe(shown)
        expect(found).toBeLessThanOrEqual(time)
      }),
    )
  })

  test.each([
    ['left out in spring', '2026-03-29T02:30:00', '2026-03-29T01:30:00Z'],
    ['there twice in autumn', '2026-10-25T02:30:00', '2026-10-25T00:30:00Z'],
    ['without seconds', '2026-05-04T09:30', '2026-05-04T07:30:00Z'],
  ])('an hour %s', (_what, shown, moment) => {
    expect(timeOfWall(shown, 'Europe/Berlin')).toBe(Date.parse(moment))
  })

  test.each(['', 'yesterday', '2026-13-01T00:00', '2026-05-04', '2026-05-04T09:30:00Z'])(
    '%j is none',
    (text) => {
      expect(timeOfWall(text, 'UTC')).toBeNull()
    },
  )
})
