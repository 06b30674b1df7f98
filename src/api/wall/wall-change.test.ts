import { expect, test } from 'vitest'

import { changeBetween, withChange, type Wall } from './wall-change.ts'
import type { WallRow } from './wall-row.ts'

const row = (id: string, callState = 'Connected') => ({ id, callState }) as WallRow
const wall: Wall = {
  rows: [row('1'), row('2'), row('3')],
  missed: [{ id: '9', at: 1_000 }],
  knowsMissed: true,
}

test('a change puts rows in their places, new ones at the end, and keeps all others as they are', () => {
  const changed = [row('2', 'Hold'), row('4')]
  const next = withChange(wall, { changed, gone: ['1'], missed: [] })
  expect(next.rows.map(({ id, callState }) => `${id} ${callState}`)).toEqual([
    '2 Hold',
    '3 Connected',
    '4 Connected',
  ])
  expect(next.rows[1]).toBe(wall.rows[2])
  expect(next.missed).toBe(wall.missed)
})

test('what does not differ changes nothing', () => {
  expect(withChange(wall, changeBetween(wall, wall))).toBe(wall)
})

test('the difference of two walls makes one of the other', () => {
  const missed = [{ id: '8', at: 2_000 }]
  const next = withChange(wall, { changed: [row('2', 'Hold'), row('4')], gone: ['3'], missed })
  const change = structuredClone(changeBetween(wall, next))
  expect(change.changed).toHaveLength(2)
  expect(withChange(wall, change)).toEqual(next)
})

test('who was missed is forgotten an hour before the last one, whatever the time is here, and counted once', () => {
  const missed = [
    { id: '9', at: 1_000 },
    { id: '8', at: 3_602_000 },
  ]
  expect(withChange(wall, { changed: [], gone: [], missed: [{ id: '9', at: 1_000 }] }).missed).toHaveLength(1)
  expect(withChange(wall, { changed: [], gone: [], missed }).missed).toEqual([missed[1]])
})
