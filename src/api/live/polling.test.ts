import { describe, expect, test } from 'vitest'

import { ApiError } from '../api-error.ts'
import { keptLive } from './live-rules.ts'
import { waitAfterRead, type Situation } from './polling.ts'

const rings = (data: string) => data === 'ringing'
const rulesFor = (rules: Parameters<typeof keptLive<string>>[0] = {}) =>
  keptLive<string>({ rings, ...rules }).meta.live
const wait = (situation: Partial<Situation> = {}, rules = rulesFor()) =>
  waitAfterRead(rules, {
    data: 'quiet',
    error: null,
    failures: 0,
    isUnseen: false,
    spread: 0,
    ...situation,
  })
const refused = (status: number, retryAfterSeconds: number | null = null) =>
  new ApiError({ kind: 'refused', operation: 'GetSession', status, retryAfterSeconds })

test('is usual, and quick while something rings', () => {
  expect([wait({ data: undefined }), wait(), wait({ data: 'ringing' })]).toEqual([5_000, 5_000, 1_200])
})

test('is slow where nobody looks, but not while something rings there', () => {
  const isUnseen = true
  expect(wait({ isUnseen })).toBe(15_000)
  expect(wait({ isUnseen, data: 'ringing' })).toBe(1_200)
  expect(wait({ isUnseen }, rulesFor({ everyMs: 30_000 }))).toBe(30_000)
})

test('keeps its pace where nobody looks for what tells of new calls', () => {
  expect(wait({ isUnseen: true }, rulesFor({ keepsPace: true }))).toBe(5_000)
})

describe('while reads fail', () => {
  const waits = (spread: number) =>
    Array.from({ length: 60 }, (_, index) =>
      wait({ data: 'ringing', error: refused(503), failures: index + 1, spread }),
    )

  test('grows to a minute and a little more at most, never quicker than usual by much', () => {
    for (const spread of [0, 0.3, 0.99]) {
      expect(Math.min(...waits(spread))).toBeGreaterThanOrEqual(5_000)
      expect(Math.max(...waits(spread))).toBeLessThanOrEqual(75_000)
      expect(Math.min(...waits(spread).slice(4))).toBeGreaterThanOrEqual(45_000)
    }
  })

  test('is another one in every tab', () => {
    expect(waits(0)[0]).not.toBe(waits(0.5)[0])
  })

  test('is as long as the server asks, where that is longer', () => {
    expect(wait({ error: refused(429, 40), failures: 1 })).toBe(40_000)
    expect(wait({ error: refused(429, 1), failures: 1 })).toBeGreaterThanOrEqual(7_500)
  })

  test.each([400, 403, 404, 410])('with a final %i, it is once a minute', (status) => {
    expect(wait({ error: refused(status), failures: 1 })).toBe(60_000)
  })
})
