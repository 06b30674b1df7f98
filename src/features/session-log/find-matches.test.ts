import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { folded } from '#lib/folded.ts'
import { findMatches } from './find-matches.ts'
import { splitAtMatches } from './split-at-matches.ts'

const line = (message: string, date = '2026-05-04T09:30:00Z') => ({ date, message })
const log = [
  line('Incoming call'),
  line('Ringing ANA'),
  line('Ana answered'),
  line(''),
  line('José, Jose\u0301'),
]

describe('finding lines', () => {
  test.each([
    ['', []],
    ['  ', []],
    ['ana', [1, 2]],
    [' ANA ', [1, 2]],
    ['call', [0]],
    ['2026-05-04', []],
    ['nobody', []],
    ['.*', []],
    ['a a', [2]],
    ['jose', [4]],
    ['JOSE\u0301, josé', [4]],
  ])('%j', (query, expected) => {
    expect(findMatches(log, query)).toEqual(expected)
  })

  const word = fc.string({
    unit: fc.constantFrom('a', 'B', 'ß', 'é', '\u0301', '日', '각', ' ', 'İ', '𝒜', '1'),
    maxLength: 6,
  })

  test('finds exactly the lines that hold it, in any case, in order', () => {
    fc.assert(
      fc.property(fc.array(word), word, (messages, query) => {
        const found = findMatches(
          messages.map((message) => line(message, '')),
          query,
        )
        const needle = folded(query.trim())
        const expected = messages.flatMap((message, index) =>
          needle !== '' && folded(message).includes(needle) ? [index] : [],
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
        const needle = folded(query.trim())
        const marks = parts.filter(({ isMatch }) => isMatch).map(({ text }) => folded(text))
        expect(marks.every((text) => text === needle)).toBe(true)
        const hasMissedOne = parts.some(({ text, isMatch }) => !isMatch && folded(text).includes(needle))
        expect(needle !== '' && hasMissedOne).toBe(false)
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
  ['İstanbul', 'stan', ['İ', '[stan]', 'bul']],
  ['Call for José', 'jose', ['Call for ', '[José]']],
  ['Jose\u0301 Silva', 'JOSÉ', ['[Jose\u0301]', ' Silva']],
  ['\u0301Ana', 'ana', ['\u0301', '[Ana]']],
  ['각자', '가', ['[각]', '자']],
  ['<b>x</b>', '<b>', ['[<b>]', 'x</b>']],
])('%j split at %j', (message, query, expected) => {
  expect(splitAtMatches(message, query).map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))).toEqual(
    expected,
  )
})
