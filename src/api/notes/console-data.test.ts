import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { readConsoleData, writeConsoleData } from './console-data.ts'

const nothing = { notes: '', disposition: '', formerText: '', isNewer: false }
const ours = { notes: 'Wants an invoice', disposition: 'follow-up' }

describe('what is found', () => {
  test.each([
    ['', nothing],
    ['  \n', nothing],
    ['{}', nothing],
    ['{"crmTicket":4711}', nothing],
    ['call him Bob', { ...nothing, formerText: 'call him Bob' }],
    ['[1,2]', { ...nothing, formerText: '[1,2]' }],
    ['null', { ...nothing, formerText: 'null' }],
    [
      '{"evoVoiceConsole":{"version":1,"notes":"a","disposition":"resolved"}}',
      { ...nothing, notes: 'a', disposition: 'resolved' },
    ],
    ['{"evoVoiceConsole":{"notes":"a"}}', { ...nothing, notes: 'a' }],
    [
      '{"evoVoiceConsole":{"version":2,"notes":"a","disposition":{"code":1}}}',
      { ...nothing, notes: 'a', isNewer: true },
    ],
    ['{"evoVoiceConsole":"theirs"}', { ...nothing, formerText: '"theirs"' }],
    ['{"evoVoiceConsole":{"notes":7}}', { ...nothing, formerText: '{"notes":7}' }],
  ])('in %j', (text, found) => {
    expect(readConsoleData(text)).toEqual(found)
  })
})

describe('what is written', () => {
  test.each([
    ['', '{"evoVoiceConsole":{"version":1,"notes":"Wants an invoice","disposition":"follow-up"}}'],
    [
      '{ "id": 12345678901234567890, "id": 1.0 }',
      '{ "id": 12345678901234567890, "id": 1.0 ,"evoVoiceConsole":{"version":1,"notes":"Wants an invoice","disposition":"follow-up"}}',
    ],
    [
      '{"evoVoiceConsole":{"seenBy":[1.50],"notes":"old","version":1},"z":0}',
      '{"evoVoiceConsole":{"seenBy":[1.50],"notes":"Wants an invoice","version":1,"disposition":"follow-up"},"z":0}',
    ],
    [
      'call him Bob',
      '{"evoVoiceConsole":{"version":1,"notes":"Wants an invoice","disposition":"follow-up","formerText":"call him Bob"}}',
    ],
  ])('over %j', (text, written) => {
    expect(writeConsoleData(text, ours)).toBe(written)
  })

  test('is not what a newer console keeps', () => {
    expect(() => writeConsoleData('{"evoVoiceConsole":{"version":2}}', ours)).toThrow(RangeError)
  })
})

const anyText = fc.string({ unit: 'binary', maxLength: 60 })
const notes = fc.record({ notes: anyText, disposition: anyText })
const someoneElses = fc.oneof(
  anyText,
  fc.json(),
  fc.dictionary(anyText, fc.jsonValue()).map((value) => JSON.stringify(value, null, 1)),
  fc.jsonValue().map((value) => JSON.stringify({ a: 1, evoVoiceConsole: value })),
  fc
    .tuple(notes, fc.dictionary(anyText, fc.jsonValue()))
    .map(([own, others]) =>
      JSON.stringify({ ...others, evoVoiceConsole: { version: 1, seen: true, ...own } }),
    ),
)

test('for any text: what is written is read again, and everything else is still there', () => {
  fc.assert(
    fc.property(someoneElses, notes, (text, next) => {
      const before = readConsoleData(text)
      fc.pre(!before.isNewer)
      const written = writeConsoleData(text, next)
      expect(readConsoleData(written)).toEqual({ ...before, ...next })
      expect(withoutOurs(written, before.formerText)).toEqual(withoutOurs(text, before.formerText))
    }),
    { numRuns: 500 },
  )
})

test('for any text: writing twice leaves what writing the second alone leaves', () => {
  fc.assert(
    fc.property(someoneElses, notes, notes, (text, first, second) => {
      fc.pre(!readConsoleData(text).isNewer)
      const twice = writeConsoleData(writeConsoleData(text, first), second)
      expect(JSON.parse(twice)).toEqual(JSON.parse(writeConsoleData(text, second)))
    }),
    { numRuns: 500 },
  )
})

/** All that is not the notes: of an object its other members as text, of any other text the whole. */
function withoutOurs(text: string, formerText: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { former: text.trim() === '' ? '' : text }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { former: text }
  const { evoVoiceConsole, ...others } = value as Record<string, unknown>
  if (Object.keys(others).length === 0) return { former: formerText }
  const {
    notes: _notes,
    disposition: _disposition,
    version: _version,
    formerText: _former,
    ...unknownKeys
  } = (formerText === '' ? (evoVoiceConsole as Record<string, unknown>) : null) ?? {}
  return { others, unknownKeys }
}
