import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { shareLog } from './share-log.ts'

const line = fc.record({ date: fc.constantFrom('1', '2'), message: fc.constantFrom('a', 'b', 'c') })
const log = fc.array(line)
const copy = <Value>(value: Value): Value => structuredClone(value)

test('the shared log says what the new one says, and keeps the lines that did not change', () => {
  fc.assert(
    fc.property(log, log, (former, next) => {
      const shared = shareLog(former, copy(next))
      expect(shared).toEqual(next)
      shared?.forEach((each, index) => {
        const isSame = former[index]?.date === each.date && former[index]?.message === each.message
        expect(each === former[index]).toBe(isSame)
      })
    }),
  )
})

test('a log that did not change is the former one itself', () => {
  fc.assert(
    fc.property(log, (former) => {
      expect(shareLog(former, copy(former))).toBe(former)
    }),
  )
})

test('lines that are added keep all others', () => {
  fc.assert(
    fc.property(log, line, (former, added) => {
      const shared = shareLog(former, copy([...former, added]))
      expect(shared?.slice(0, -1).every((each, index) => each === former[index])).toBe(true)
    }),
  )
})

test.each([
  [null, null],
  [undefined, null],
  [[{ date: '1', message: 'a' }], null],
  [null, [{ date: '1', message: 'a' }]],
  [undefined, []],
])('of %j and %j, the new one is the log', (former, next) => {
  expect(shareLog(former, next)).toBe(next)
})
