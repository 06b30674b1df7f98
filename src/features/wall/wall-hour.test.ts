import { expect, test } from 'vitest'

import { leaveNothing } from '#lib/left-behind.ts'
import type { Counts } from './wall-counts.ts'
import { wallHour } from './wall-hour.ts'

const counts = (ringing: number): Counts => ({
  ringing,
  waiting: 0,
  connected: 0,
  hold: 0,
  missed: 0,
  longest: 0,
})
const minute = 60_000

test('of each minute the highest counts are kept, for an hour, and nobody is told of what changes nothing', () => {
  let told = 0
  wallHour.subscribe(() => (told += 1))
  for (const [at, ringing] of [
    [0, 3],
    [0.2, 9],
    [0.4, 4],
    [1, 2],
    [3, 5],
  ] as const) {
    wallHour.note('a', counts(ringing), at * minute)
  }
  expect(told).toBe(4)
  expect(wallHour.of('a')?.ringing.slice(-4)).toEqual([9, 2, null, 5])
  wallHour.note('a', counts(1), 61 * minute)
  expect(wallHour.of('a')?.ringing).toHaveLength(60)
  expect(wallHour.of('a')?.ringing.filter((value) => value !== null)).toEqual([5, 1])
  expect(wallHour.of('b')).toBeNull()
  wallHour.note('c', { ...counts(1), missed: null }, 0)
  expect(wallHour.of('c')?.missed.at(-1)).toBeNull()
  wallHour.note('c', { ...counts(1), missed: 2 }, 1)
  wallHour.note('c', { ...counts(1), missed: null }, 2)
  expect(wallHour.of('c')?.missed.at(-1)).toBe(2)
  leaveNothing()
  expect(wallHour.of('a')).toBeNull()
})
