import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { isJsonObject, jsonMember, withJsonMember } from './json-member.ts'

test.each([
  ['{}', true],
  [' {"a":1} ', true],
  ['[]', false],
  ['null', false],
  ['"{}"', false],
  ['{a:1}', false],
  ['', false],
])('%j is the text of a JSON object: %s', (text, claim) => {
  expect(isJsonObject(text)).toBe(claim)
})

describe('a member is read', () => {
  test.each([
    ['{"a":1,"b":2}', '1'],
    ['{ "a" : {"a":[1,"}"]} , "b":2}', '{"a":[1,"}"]}'],
    ['{"b":{"a":3},"a":"x\\"}"}', '"x\\"}"'],
    ['{"\\u0061":true}', 'true'],
    ['{"a":1,"a":2}', '2'],
    ['{"a":12345678901234567890}', '12345678901234567890'],
    ['{"a":1.50 \n}', '1.50'],
    ['{"b":":{","a":[]}', '[]'],
  ])('from %s', (text, value) => {
    expect(jsonMember(text, 'a')).toBe(value)
  })

  test('and one that is not there is not found inside another', () => {
    expect(jsonMember('{"b":{"a":1},"c":"\\"a\\":1"}', 'a')).toBeUndefined()
  })
})

describe('a member is replaced', () => {
  test.each([
    ['{}', '{"a":9}'],
    [' { } ', ' { "a":9} '],
    ['{"b":1}', '{"b":1,"a":9}'],
    ['{ "a" : 1 , "b" : 1.0 }', '{ "a" : 9 , "b" : 1.0 }'],
    ['{"a":[{"a":1}],"b":{}}', '{"a":9,"b":{}}'],
  ])('in %j', (text, changed) => {
    expect(withJsonMember(text, 'a', '9')).toBe(changed)
  })
})

test('every member of any object is found, and replacing one leaves the others', () => {
  const text = fc.string({ unit: 'binary', maxLength: 12 })
  const object = fc.dictionary(text, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 4 })
  fc.assert(
    fc.property(object, text, fc.jsonValue({ maxDepth: 1 }), fc.nat(4), (value, key, next, indent) => {
      const whole = JSON.stringify(value, null, indent)
      const members = JSON.parse(whole) as Record<string, unknown>
      for (const [name, inside] of Object.entries(members)) {
        expect(JSON.parse(jsonMember(whole, name)!)).toEqual(inside)
      }
      const changed = withJsonMember(whole, key, JSON.stringify(next))
      const expected = new Map(Object.entries(members)).set(key, JSON.parse(JSON.stringify(next)))
      expect(new Map(Object.entries(JSON.parse(changed) as object))).toEqual(expected)
    }),
  )
})
