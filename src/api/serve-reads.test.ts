import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { sayInParts } from './serve-reads.ts'

test('what is said in parts and the rest are all there is, in its order, and none of them is too long', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 5 }), (items, perPart) => {
      const parts: (readonly number[])[] = []
      const rest = sayInParts(items, perPart, (part) => parts.push(part))
      expect([...parts, rest].flat()).toEqual(items)
      expect([...parts, rest].every(({ length }) => length <= perPart)).toBe(true)
      expect(rest.length === 0).toBe(items.length === 0)
    }),
  )
})
