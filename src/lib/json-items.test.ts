import fc from 'fast-check'
import { expect, test } from 'vitest'

import { endOfObject, itemPlaces } from './json-items.ts'

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()), { minLength: 1, maxLength: 6 })

test('every object of a list is found where it stands, whatever is in it and around it', () => {
  fc.assert(
    fc.property(objects, fc.string(), fc.string(), (list, before, after) => {
      const json = list.map((each) => JSON.stringify(each)).join(',')
      const places = itemPlaces(`${before}${json}]${after}`, before.length)
      const found = Array.from({ length: places.length / 2 }, (_, index) =>
        JSON.parse(`${before}${json}`.slice(places[index * 2], places[index * 2 + 1])),
      )
      expect(JSON.stringify(found)).toBe(`[${json}]`)
    }),
  )
})

test.each([
  ['another value', '12'],
  ['a list', '[{}]'],
  ['nothing', ''],
  ['an object without an end', '{"a":{"b":1}'],
  ['a text without an end', '{"a":"}'],
  ['a text that ends in an escaped quote', String.raw`{"a":"\"}`],
])('%s is no object', (_what, text) => {
  expect(endOfObject(text, 0)).toBe(-1)
  expect(itemPlaces(text, 0)).toEqual([])
})

test('another value among them makes it no list of objects', () => {
  expect(itemPlaces('{},null]', 0)).toEqual([])
})
