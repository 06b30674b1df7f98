import { afterEach, describe, expect, test, vi } from 'vitest'

import { clockTime, fullStamp, parseServerDate, shortDay } from './dates.ts'

const time = Date.UTC(2026, 4, 4, 9, 30)

afterEach(() => void vi.unstubAllEnvs())

describe('a date of the server', () => {
  test.each([
    ['2026-05-04T09:30:00Z', time],
    ['2026-05-04T09:30:00.0000000Z', time],
    ['2026-05-04T11:30:00+02:00', time],
    ['2026-05-04T09:30:00', time],
    ['2026-05-04T09:30:00.0000000', time],
    ['2026-05-04 09:30', time],
    [' 2026-05-04 09:30:00 ', time],
    [`/Date(${time})/`, time],
    [`/Date(${time}-0000)/`, time],
    [`Date(${time}+0200)`, time],
    ['2026-05-04', Date.UTC(2026, 4, 4)],
    ['5/4/2026 9:30:00 AM', time],
    ['5/4/2026 9:30:00\u202fAM', time],
    ['5/4/2026 9:30 pm', time + 12 * 3_600_000],
    ['05/04/2026 09:30:00', time],
    ['05/04/2026', Date.UTC(2026, 4, 4)],
    ['5/4/2026 11:30:00 AM +02:00', time],
    ['Mon, 04 May 2026 09:30:00 GMT', time],
    [`${time}`, time],
  ])('%s, wherever the machine is', (text, expected) => {
    for (const zone of ['UTC', 'America/New_York', 'Asia/Kolkata']) {
      vi.stubEnv('TZ', zone)
      expect(parseServerDate(text)).toBe(expected)
    }
  })

  test.each([
    '',
    ' ',
    'null',
    'soon',
    'yesterday',
    '0001-01-01',
    '0001-01-01T00:00:00',
    '31/12/2026',
    '/Date()/',
    '/Date(-62135596800000)/',
    '/Date(99999999999999999999)/',
    '{}',
  ])('%j is none', (text) => {
    expect(parseServerDate(text)).toBeNull()
  })

  test.each(['/Date(99999999999999999999)/', '275760-09-14', '/Date(-99999999999999)/', '1777887000'])(
    '%s never breaks what shows it',
    (text) => {
      const read = parseServerDate(text) ?? 0
      expect(() => [clockTime(read), fullStamp(read), new Date(read).toISOString()]).not.toThrow()
    },
  )
})

test('times are told in the agent’s own zone', () => {
  const local = new Date(2026, 4, 4, 7, 5, 9).getTime()
  expect(clockTime(local)).toBe('07:05:09')
  expect(shortDay(local)).toMatch(/^(May 4|4 May)$/)
  expect(fullStamp(local)).toContain('Monday')
})
