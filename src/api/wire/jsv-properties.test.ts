import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { cpuTimeOf } from '../../test/cpu-time.ts'
import type { JsvValue } from './jsv.ts'
import { parseJsv } from './jsv-parse.ts'
import { stringifyJsv } from './jsv-stringify.ts'
import { JsvSyntaxError } from './jsv-syntax-error.ts'

const marks = [...Array.from('":,{}[]\r\n\t \\a\u0085\u00a0\u2003\ufeff'), '\ud83d', '\ude00']
/** Any UTF-16 units, halves of surrogate pairs too. */
const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) })
const markText = fc.string({ unit: fc.constantFrom(...marks) })
const text = fc.oneof(markText, anyText, fc.string(), fc.constantFrom('null', 'True', '__proto__'))

const { value } = fc.letrec<{ value: JsvValue; tree: JsvValue }>((tie) => ({
  value: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text, fc.constant(null), tie('tree')),
  tree: fc.oneof(fc.array(tie('value')), fc.dictionary(text, tie('value'))),
}))
const tree = fc.oneof(fc.array(value), fc.dictionary(text, value))

/** The value without what JSV cannot express: null properties, and a null as the only element. */
function expressible(original: JsvValue): JsvValue {
  if (original === null || typeof original === 'string') return original
  if (!Array.isArray(original)) {
    const entries = Object.entries(original).filter(([, entry]) => entry !== null)
    return Object.fromEntries(entries.map(([key, entry]) => [key, expressible(entry)]))
  }
  return original.length === 1 && original[0] === null ? [] : original.map(expressible)
}

/** What a reader makes of a text: its value, or null where it says that the text is malformed. */
function outcomeOf(jsv: string, lenient: boolean): JsvValue | JsvSyntaxError {
  try {
    return parseJsv(jsv, { lenient })
  } catch (error) {
    if (error instanceof JsvSyntaxError) return error
    throw error
  }
}

describe('the round trip', () => {
  test('brings every value back', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(value, (original) => {
        expect(parseJsv(stringifyJsv(original))).toStrictEqual(expressible(original))
      }),
      { numRuns: 1000 },
    )
  })

  test('brings numbers and flags back as words that JavaScript reads', () => {
    fc.assert(
      fc.property(fc.double(), (number) => {
        const word = parseJsv(stringifyJsv([number]))
        expect(word).not.toStrictEqual([expect.stringContaining('e')])
        expect(Array.isArray(word) && Number(word[0])).toBe(number === 0 ? 0 : number)
      }),
    )
  })

  test('writes what it read in the same way again', () => {
    fc.assert(
      fc.property(value, (original) => {
        const written = stringifyJsv(original)
        expect(stringifyJsv(parseJsv(written))).toBe(written)
      }),
    )
  })
})

test('an object or list that was cut off anywhere is never read', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(tree, fc.boolean(), (original, lenient) => {
      const written = stringifyJsv(original)
      const starts = Array.from({ length: written.length - 1 }, (_, index) => written.slice(0, index + 1))
      expect(starts.filter((start) => !(outcomeOf(start, lenient) instanceof JsvSyntaxError))).toEqual([])
    }),
  )
})

describe('hostile text', () => {
  test('is read or refused, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.oneof(markText, anyText), fc.boolean(), (jsv, lenient) => {
        const outcome = outcomeOf(jsv, lenient)
        if (!(outcome instanceof JsvSyntaxError)) return
        expect(outcome.position).toBeGreaterThanOrEqual(0)
        expect(outcome.position).toBeLessThanOrEqual(jsv.length)
      }),
      { numRuns: 5000 },
    )
  })

  test('a changed character is read or refused', () => {
    fc.assert(
      fc.property(tree, fc.nat(), fc.constantFrom(...marks), (original, place, mark) => {
        const written = stringifyJsv(original)
        const at = place % written.length
        const outcome = outcomeOf(written.slice(0, at) + mark + written.slice(at + 1), false)
        expect(outcome).not.toBeUndefined()
      }),
    )
  })

  test.each(['{', '[', '"', ',', ':', '[,', '{a:', '[{a:', '{"', '{a:",', ' ', '\u00a0', '[" '])(
    'a million of %j takes no time to speak of',
    async (piece) => {
      const took = await cpuTimeOf(() => {
        outcomeOf(piece.repeat(1_000_000 / piece.length), true)
        outcomeOf(`[${piece.repeat(1_000_000 / piece.length)}]`, false)
      })
      expect(took).toBeLessThan(5000)
    },
  )
})
