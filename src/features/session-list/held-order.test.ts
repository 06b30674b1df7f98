import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '#api/contract/session-info.ts'
import { heldOrder, type Place } from './held-order.ts'

const session = (id: string) => v.parse(SessionInfo, { id })
const [a, b, c] = [session('a'), session('b'), session('c')]
const shown = heldOrder([], [a, b], false)
const read = (places: readonly Place[]) =>
  places.map(
    ({ session: { id }, hasGone, isLate }) => `${id}${hasGone ? ' gone' : ''}${isLate ? ' late' : ''}`,
  )

test.each([
  ['free: the list as ordered', [c, b, a], false, ['c', 'b', 'a']],
  ['held: another order does not show', [b, a], true, ['a', 'b']],
  ['held: what comes stands last', [c, a, b], true, ['a', 'b', 'c late']],
  ['held: what goes stays as a mark', [b], true, ['a gone', 'b']],
  ['held: all gone', [], true, ['a gone', 'b gone']],
  ['free: what has gone is gone', [b], false, ['b']],
])('%s', (_case, ordered, isHeld, expected) => {
  expect(read(heldOrder(shown, ordered, isHeld))).toEqual(expected)
})

test('while it is held, who came last stays last, and who comes back is back', () => {
  const late = heldOrder(shown, [c, b], true)
  expect(read(late)).toEqual(['a gone', 'b', 'c late'])
  expect(read(heldOrder(late, [c, b, a], true))).toEqual(['a', 'b', 'c late'])
  expect(read(heldOrder(late, [c, b, a], false))).toEqual(['c', 'b', 'a'])
})

test('nothing that is unchanged is made anew', () => {
  expect(heldOrder(shown, [a, b], true)).toBe(shown)
  expect(heldOrder(shown, [a, b], false)).toBe(shown)
  const moved = session('b')
  const next = heldOrder(shown, [a, moved], true)
  expect([next[0] === shown[0], next[1]?.session === moved]).toEqual([true, true])
})

test('an id that is given twice, or not at all, is two rows', () => {
  const keys = heldOrder([], [a, session('a'), session(''), session('')], false).map(({ key }) => key)
  expect(new Set(keys).size).toBe(4)
})

test('a list that was empty is not held', () => {
  expect(read(heldOrder([], [a, b], true))).toEqual(['a', 'b'])
})
