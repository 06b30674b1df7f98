import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { findLinked, lineAtTime, lineLink } from './line-link.ts'

const start = Date.parse('2026-05-04T09:30:00Z')
const line = (seconds: number) => ({ date: new Date(start + seconds * 1_000).toISOString(), message: '' })
const undated = { date: 'yesterday', message: '' }
const log = [line(0), line(1), line(1), undated, line(5)]

describe('the link to a line', () => {
  test.each([
    [0, `1-${start}`],
    [2, `3-${start + 1_000}`],
    [3, '4'],
  ])('of line %i is %s, and leads there', (index, link) => {
    expect(lineLink(log, index)).toBe(link)
    expect(findLinked(log, link)).toEqual({ found: true, index })
  })

  test.each([null, '', 'x', '1-', '-1', '1-x', '1e3'])('%j is none', (link) => {
    expect(findLinked(log, link)).toBeNull()
  })

  test('lines that have gone or come before it do not matter', () => {
    const link = lineLink(log, 2)
    expect(findLinked(log.slice(1), link)).toEqual({ found: true, index: 1 })
    expect(findLinked([line(-9), line(-8), ...log], link)).toEqual({ found: true, index: 3 })
  })

  test('a line that is not there any more is said to be so, with the next one of its time', () => {
    const link = lineLink(log, 4)
    expect(findLinked(log.slice(0, 3), link)).toEqual({ found: false, near: 2 })
    expect(findLinked([line(4), line(6)], link)).toEqual({ found: false, near: 1 })
    expect(findLinked([undated], link)).toEqual({ found: false, near: null })
    expect(findLinked([], '4')).toEqual({ found: false, near: null })
    expect(findLinked(log, '9')).toEqual({ found: false, near: null })
  })

  test('every dated line is found again, wherever it has moved to, or one of the same time', () => {
    const seconds = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(seconds, fc.nat(), fc.nat({ max: 5 }), (all, at, before) => {
        const lines = all.map(line)
        const index = at % lines.length
        const moved = [...Array.from({ length: before }, () => line(99)), ...lines]
        const found = findLinked(moved, lineLink(lines, index))
        expect(found?.found && moved[found.index]?.date).toBe(lines[index]?.date)
      }),
    )
  })
})

test.each([
  [-1, 0],
  [0, 0],
  [1, 1],
  [2, 4],
  [9, 4],
])('at %i seconds there is line %i', (seconds, index) => {
  expect(lineAtTime(log, start + seconds * 1_000)).toBe(index)
  expect(lineAtTime([undated], start)).toBeNull()
})
