import { describe, expect, test } from 'vitest'

import { jsvMaxDepth } from './jsv.ts'
import { parseJsv } from './jsv-parse.ts'
import { stringifyJsv } from './jsv-stringify.ts'

test.each<[unknown, string]>([
  [null, ''],
  [undefined, ''],
  ['', '""'],
  [' ', '" "'],
  [true, 'True'],
  [{ a: undefined, b: null, c: 'x', d: () => 'x', e: Symbol('x') }, '{c:x}'],
  [['a', null, undefined, 'b', null], '[a,,,b,]'],
  [{ a: ' outer spaces stay bare ' }, '{a: outer spaces stay bare }'],
  [[' a', 'b\t', '\u0085', 'c d'], '[" a","b\t","\u0085",c d]'],
  [{ ' a': '1', '': '2', 'b"': '3' }, '{" a":1,"":2,"b""":3}'],
  [{ tab: 'a\tb\\c', cr: 'a\rb' }, '{tab:a\tb\\c,cr:"a\rb"}'],
  [{ when: { toJSON: () => 'a:b' } }, '{when:"a:b"}'],
  [Object.assign(Object.create({ inherited: 1 }), { own: 2 }), '{own:2}'],
])('%j is written', (value, jsv) => {
  expect(stringifyJsv(value)).toBe(jsv)
})

test.each<[number | bigint, string]>([
  [0, '0'],
  [-0, '0'],
  [-1, '-1'],
  [0.5, '0.5'],
  [1e21, '1000000000000000000000'],
  [-1.25e22, '-12500000000000000000000'],
  [1e-7, '0.0000001'],
  [-1.5e-9, '-0.0000000015'],
  [Number.MAX_SAFE_INTEGER, '9007199254740991'],
  [12345678901234567890n, '12345678901234567890'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
])('the number %s is written', (value, jsv) => {
  expect(stringifyJsv(value)).toBe(jsv)
})

test.each([
  ['2026-05-09T00:00:00.000Z', '2026-05-09'],
  ['2026-05-09T12:00:00.000Z', '2026-05-09T12:00:00Z'],
  ['2026-05-09T12:00:00.120Z', '2026-05-09T12:00:00.1200000Z'],
  ['0001-01-01T00:00:00.000Z', '0001-01-01'],
])('the date %s is written bare', (iso, jsv) => {
  expect(stringifyJsv({ at: new Date(iso) })).toBe(`{at:${jsv}}`)
  expect(stringifyJsv([new Date(iso)])).toBe(`[${jsv}]`)
  expect(parseJsv(stringifyJsv({ at: new Date(iso) }))).toStrictEqual({ at: jsv })
})

test('an invalid date is null', () => {
  expect(stringifyJsv({ at: new Date('never'), b: 1 })).toBe('{b:1}')
})

describe('what the format cannot tell apart', () => {
  test('a null property and a missing one', () => {
    expect(parseJsv(stringifyJsv({ a: null }))).toStrictEqual({})
  })

  test('a list of one null and an empty list', () => {
    expect(parseJsv(stringifyJsv([null]))).toStrictEqual([])
  })
})

describe('what cannot be written', () => {
  test('a value that holds itself', () => {
    const list: unknown[] = []
    list.push({ list })
    expect(() => stringifyJsv(list)).toThrow(TypeError)
  })

  test('a value deeper than a reader takes', () => {
    const nested = (depth: number) => {
      let value: unknown = 'x'
      for (let level = 0; level < depth; level += 1) value = [value]
      return value
    }
    expect(parseJsv(stringifyJsv(nested(jsvMaxDepth)))).toBeInstanceOf(Array)
    expect(() => stringifyJsv(nested(jsvMaxDepth + 1))).toThrow(RangeError)
  })
})

test('one object in two places is no cycle', () => {
  const shared = { a: 1 }
  expect(stringifyJsv([shared, shared])).toBe('[{a:1},{a:1}]')
})
