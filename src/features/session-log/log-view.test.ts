import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { findMatches } from './find-matches.ts'
import { readMarks } from './line-marks.ts'
import { indexAt, isNarrowed, placeFrom, placeOf, readWish, viewOf } from './log-view.ts'

const log = ['ERROR fs-1: one', 'two', 'WARN fs-2: three', '[fs-1] four', 'DEBUG fs-2: one'].map(
  (message) => ({
    date: '',
    message,
  }),
)

describe('the lines that an address asks for', () => {
  test.each([
    ['', '', [0, 1, 2, 3, 4], []],
    ['', 'one', [0, 1, 2, 3, 4], [0, 4]],
    ['level=error', '', [0], []],
    ['level=error&level=debug', 'one', [0, 4], [0, 1]],
    ['node=fs-1', '', [0, 3], []],
    ['node=fs-1&node=fs-2', 'one', [0, 2, 3, 4], [0, 3]],
    ['level=warning&node=fs-1', '', [], []],
    ['only=matches', 'one', [0, 4], [0, 1]],
    ['only=matches', ' ', [0, 1, 2, 3, 4], []],
    ['only=matches&level=debug', 'one', [4], [0]],
    ['level=loud', '', [0, 1, 2, 3, 4], []],
  ])('%j with %j', (wish, query, shown, matches) => {
    const view = viewOf(log, query, wish)
    expect(view.items.map((_line, place) => indexAt(view, place))).toEqual(shown)
    expect(view.items).toEqual(shown.map((index) => log[index]))
    expect(view.matches).toEqual(matches)
  })

  test('are those that fit, in order, and a place leads to its line and back', () => {
    const messages = fc.array(fc.constantFrom(...log.map(({ message }) => message), 'ONE'), { maxLength: 30 })
    const wish = fc.constantFrom('', 'level=error', 'node=fs-2', 'only=matches', 'level=error&only=matches')
    fc.assert(
      fc.property(messages, wish, fc.constantFrom('', 'one', 'fs'), (texts, search, query) => {
        const lines = texts.map((message) => ({ date: '', message }))
        const { levels, nodes, isOnlyMatches } = readWish(new URLSearchParams(search))
        const found = findMatches(lines, query)
        const expected = texts.flatMap((text, index) => {
          const { level, node } = readMarks(text)
          const fits =
            (levels.length === 0 || levels.some((each) => each === level)) &&
            (nodes.length === 0 || nodes.some((each) => each === node)) &&
            (!isOnlyMatches || query === '' || found.includes(index))
          return fits ? [index] : []
        })
        const view = viewOf(lines, query, search)
        expect(view.items.map((_line, place) => indexAt(view, place))).toEqual(expected)
        expect(view.matches.map((place) => indexAt(view, place))).toEqual(
          expected.filter((index) => found.includes(index)),
        )
        for (const index of lines.keys()) {
          expect(placeOf(view, index)).toBe(expected.indexOf(index))
          expect(placeFrom(view, index)).toBe(expected.filter((each) => each < index).length)
        }
      }),
    )
  })
})

test.each([
  ['', false],
  ['q=one&line=3', false],
  ['level=loud', false],
  ['level=error', true],
  ['node=fs-1', true],
  ['only=matches', true],
])('%j narrows: %s', (search, narrows) => {
  expect(isNarrowed(readWish(new URLSearchParams(search)))).toBe(narrows)
})
