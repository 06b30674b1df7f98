import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'

import { KnownSessions } from './known-sessions.ts'

interface Item {
  readonly id: number
  readonly says: unknown
}

let list: KnownSessions<Item>
let decoded: number[]
let wholes: number

beforeEach(() => {
  decoded = []
  wholes = 0
  list = new KnownSessions((json) => {
    const item = json as Item
    decoded.push(item.id)
    return item
  })
})

const textOf = (items: readonly unknown[]) => `{"sessions":${JSON.stringify(items)},"total":${items.length}}`
const sameTotal = (items: readonly unknown[]) => `{"sessions":${JSON.stringify(items)},"total":0}`

function read(text: string, contentType = 'application/json'): readonly Item[] {
  const { sessions } = list.read(text, contentType, () => {
    wholes += 1
    return JSON.parse(text) as { sessions: Item[] }
  })
  return sessions
}

const floor = (count: number) =>
  Array.from({ length: count }, (_, id): Item => ({ id, says: `"${id}" \\ {[` }))

const item = fc.record({ id: fc.nat(9), says: fc.jsonValue() })
const floors = fc.array(fc.array(item, { maxLength: 8 }), { maxLength: 5 })

test('whatever changes from one answer to the next, what is read is what it says', () => {
  fc.assert(
    fc.property(floors, fc.boolean(), (answers, hasTotal) => {
      for (const answer of answers) {
        const text = (hasTotal ? textOf : sameTotal)(answer)
        expect(JSON.stringify(read(text))).toBe(JSON.stringify(answer))
      }
    }),
  )
})

test('what is word for word as before is not decoded and stays the same object', () => {
  const former = read(sameTotal(floor(50)))
  const changed = floor(50).with(20, { id: 20, says: 'something longer' })
  const next = read(sameTotal(changed))
  expect(decoded).toEqual([20])
  expect(next.filter((each, index) => each !== former[index])).toEqual([changed[20]])
  read(sameTotal(floor(50)))
  expect(decoded).toEqual([20, 20])
  expect(wholes).toBe(1)
})

test('the very same text is the very same list', () => {
  const former = read(sameTotal(floor(3)))
  expect(read(sameTotal(floor(3)))).toBe(former)
})

test.each([
  ['comes in at the beginning', (all: Item[]) => [{ id: 99, says: '' }, ...all], [99]],
  ['comes in between', (all: Item[]) => all.toSpliced(7, 0, { id: 99, says: '' }), [99]],
  ['comes in at the end', (all: Item[]) => [...all, { id: 99, says: '' }], [99]],
  ['goes', (all: Item[]) => all.toSpliced(7, 3), []],
  ['goes at the end', (all: Item[]) => all.slice(0, -2), []],
  ['changes and moves to the beginning', (all: Item[]) => [{ id: 9, says: '' }, ...all.toSpliced(9, 1)], [9]],
])('one that %s has no other decoded', (_what, change, expected) => {
  read(sameTotal(floor(40)))
  const next = change(floor(40))
  expect(read(sameTotal(next))).toEqual(next)
  expect(decoded).toEqual(expected)
  expect(wholes).toBe(1)
})

test.each([
  ['most of it is another', sameTotal(floor(400).map(({ id }) => ({ id, says: 'other' })))],
  ['more than the list has changed', `{"sessions":${JSON.stringify(floor(400))},"responseStatus":{}}`],
  ['the list is not the first', `{"total":0,"sessions":${JSON.stringify(floor(400))}}`],
  ['other values stand in it', '{"sessions":[null],"total":0}'],
  ['it is spread over lines', JSON.stringify({ sessions: floor(400), total: 0 }, null, 2)],
  ['nothing is in it', sameTotal([])],
])('where %s, all of it is decoded', (_what, text) => {
  read(sameTotal(floor(400)))
  expect(read(text)).toEqual((JSON.parse(text) as { sessions: unknown }).sessions)
  expect(wholes).toBe(2)
})

test('another format is decoded as a whole, and a failure is that of the whole', () => {
  read(sameTotal(floor(3)))
  read(sameTotal(floor(3)), 'text/html')
  expect(wholes).toBe(2)
  const broken = sameTotal(floor(3)).replace('"says"', '"says')
  expect(() => read(broken, 'text/html')).toThrow(SyntaxError)
  expect(read(sameTotal(floor(3)), 'text/html'), 'what was known stays known').toHaveLength(3)
  expect(wholes).toBe(3)
})
