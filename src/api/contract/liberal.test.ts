import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import {
  answeredFlag,
  count,
  enumeration,
  flag,
  nested,
  dto,
  nothing,
  optionalCount,
  optionalFlag,
  text,
  texts,
} from './liberal.ts'

const read = (schema: v.GenericSchema, given: Record<string, unknown>) =>
  (v.parse(v.object({ it: schema }), given) as { it?: unknown }).it
const of = (schema: v.GenericSchema, value: unknown) => read(schema, { it: value })

describe.each([
  [
    'text',
    text,
    [
      [null, ''],
      ['null', 'null'],
      [1.5, '1.5'],
      [true, 'true'],
      [{ a: 1 }, '{"a":1}'],
      [[], '[]'],
    ],
  ],
  [
    'flag',
    flag,
    [
      [true, true],
      ['True', true],
      ['true', true],
      [' TRUE ', true],
      ['1', true],
      [1, true],
      [false, false],
    ],
  ],
  [
    'flag that is none',
    flag,
    [
      ['yes', false],
      ['False', false],
      [2, false],
      [null, false],
      [{}, false],
      ['', false],
    ],
  ],
  [
    'answered flag',
    answeredFlag,
    [
      [undefined, null],
      [null, null],
      ['', null],
      ['False', false],
      [false, false],
      ['True', true],
      [true, true],
    ],
  ],
  [
    'count',
    count,
    [
      [3, 3],
      ['3', 3],
      ['1.5', 1.5],
      ['', null],
      ['x', null],
      [null, null],
      [Number.NaN, null],
    ],
  ],
  [
    'texts',
    texts,
    [
      [
        ['a', 1, null],
        ['a', '1', ''],
      ],
      ['a,b', ['a', 'b']],
      ['', []],
      [null, []],
      [{}, []],
      [7, []],
    ],
  ],
  [
    'enumeration',
    enumeration(['A']),
    [
      ['A', 'A'],
      ['Z', 'Z'],
      [null, ''],
      [3, '3'],
    ],
  ],
] as [string, v.GenericSchema, [unknown, unknown][]][])('%s', (_name, schema, cases) => {
  test.each(cases)('%j reads as %j', (given, expected) => {
    expect(of(schema, given)).toEqual(expected)
  })
})

test.each([
  [text, ''],
  [flag, false],
  [count, null],
  [texts, []],
  [enumeration(['A']), ''],
  [nested(dto({ a: text })), { a: '' }],
  [optionalFlag, undefined],
  [optionalCount, undefined],
] as [v.GenericSchema, unknown][])('a missing field', (schema, expected) => {
  expect(read(schema, {})).toEqual(expected)
})

test.each([null, 'x', 3, [], [{ a: 1 }]])('%j in place of a DTO reads as one without fields', (value) => {
  expect(of(nested(dto({ a: text })), value)).toEqual({ a: '' })
})

test.each([null, undefined, '', {}, 'done'])('%j is nothing where nothing is due', (value) => {
  expect(v.parse(nothing, value)).toBeNull()
})
