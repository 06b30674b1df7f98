import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { findMatches, splitAtMatches } from './find-matches.ts'

const line = (message: string, date = '2026-05-04T09:30:00Z') => ({ date, message })
const log = [line('Incoming call'), line('Ringing ANA'), line('Ana answered'), line('')]

describe('finding lines', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['ana', [1, 2]],
    [' ANA ', [1, 2]],
    ['call', [0]],
    ['2026-05-04', [0, 1, 2, 3]],
    ['nobody', []],
    ['.*', []],
    ['a a', [2]],
  ])('%j', (query, expected) => {
    expect(findMatches(log, query)).toEqual(expected)
  })

  const word = fc.string({ unit: fc.constantFrom('a', 'B', 'ß', 'é', '日', ' ', 'İ', '1'), maxLength: 6 })

  test('finds exactly the lines that hold it, in any case, in order', () => {
    fc.assert(
      fc.property(fc.array(word), word, (messages, query) => {
        const found = findMatches(
          messages.map((message) => line(message, '')),
          query,
        )
        const needle = query.trim().toLowerCase()
        const expected = messages.flatMap((message, index) =>
          needle !== '' && ` ${message}`.toLowerCase().includes(needle) ? [index] : [],
        )
        expect(found).toEqual(expected)
      }),
    )
  })

  test('the parts of a message are the message, and its matches are what was sought', () => {
    fc.assert(
      fc.property(word, word, (message, query) => {
        const parts = splitAtMatches(message, query)
        expect(parts.map(({ text }) => text).join('')).toBe(message)
        const needle = query.trim().toLowerCase()
        const isSplit = needle !== '' && message.toLowerCase().length === message.length
        expect(
          parts.filter(({ isMatch }) => isMatch).every(({ text }) => text.toLowerCase() === needle),
        ).toBe(true)
        const hasMissedOne = parts.some(
          ({ text, isMatch }) => !isMatch && text.toLowerCase().includes(needle),
        )
        expect(isSplit && hasMissedOne).toBe(false)
      }),
    )
  })
})

test.each([
  ['Ana answered', 'an', ['[An]', 'a ', '[an]', 'swered']],
  ['aaa', 'aa', ['[aa]', 'a']],
  ['', 'a', ['']],
  ['abc', '', ['abc']],
  ['abc', 'abc', ['[abc]']],
  ['İstanbul', 'stan', ['İstanbul']],
  ['<b>x</b>', '<b>', ['[<b>]', 'x</b>']],
])('%j split at %j', (message, query, expected) => {
  expect(splitAtMatches(message, query).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))).toEqual(
    expected,
  )
})
