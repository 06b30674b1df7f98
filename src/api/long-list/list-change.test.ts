import * as fc from 'fast-check'
import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '../contract/session-info.ts'
import { listChange, withListChange } from './list-change.ts'

const session = (id: string, displayName = ''): SessionInfo => v.parse(SessionInfo, { id, displayName })

/** Lists whose sessions are partly those of the one before: some changed, some gone, some new, some without an id. */
const lists = fc
  .array(fc.tuple(fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f'), fc.nat(2)), { maxLength: 8 })
  .map((entries) => entries.map(([id, name]) => pool(`${id}${name}`, id, String(name))))
const made = new Map<string, SessionInfo>()
function pool(key: string, id: string, name: string): SessionInfo {
  const known = made.get(key) ?? session(id, name)
  made.set(key, known)
  return known
}

test('what changed makes the next list out of the former one, whatever it was', () => {
  fc.assert(
    fc.property(lists, lists, (former, next) => {
      expect(withListChange(former, structuredClone(listChange(former, next)))).toEqual(next)
    }),
  )
})

test('one that changed is all that is told, and the others stay the same objects', () => {
  const former = ['a', 'b', 'c'].map((id) => session(id))
  const next = [former[0]!, session('b', 'Another name'), former[2]!]
  const change = listChange(former, next)
  expect(change).toEqual({ order: null, isWhole: false, changed: [next[1]] })
  const told = withListChange(former, change)
  expect(told[0]).toBe(former[0])
  expect(told[2]).toBe(former[2])
})

test('nothing that changed is the very same list', () => {
  const former = ['a', 'b'].map((id) => session(id))
  expect(withListChange(former, listChange(former, [...former]))).toBe(former)
})
