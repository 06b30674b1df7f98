import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { lineColumn } from './line-column.ts'

const lines = Array.from({ length: 12 }, (_, index) => ({ date: '', message: `line ${index}` }))

test('what is read of a log is what its lines say, however logs follow each other', () => {
  const log = fc.array(fc.constantFrom(...lines), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(log, fc.nat({ max: 9 })), { maxLength: 6 }), (steps) => {
      const column = lineColumn(({ message }) => message)
      for (const [each, upTo] of steps) {
        const messages = each.map(({ message }) => message)
        expect(column(each, upTo).slice(0, upTo)).toEqual(messages.slice(0, upTo))
        expect(column(each)).toEqual(messages)
      }
    }),
  )
})

test('of a log that has grown only the new lines are read, and no more than asked for', () => {
  let reads = 0
  const column = lineColumn(() => (reads += 1))
  column(lines, 4)
  expect(reads).toBe(4)
  column(lines)
  expect(reads).toBe(12)
  column([...lines, { date: '', message: 'new' }])
  expect(reads).toBe(13)
})
