import { expect, test } from 'vitest'

import { floor, wallRow } from '../../test/wall-rows.ts'
import { chosenRows } from './chosen-rows.ts'
import { heldLines, linesOf, type WallLine } from './wall-lines.ts'
import { usualView } from './wall-search.ts'

const keys = (lines: readonly WallLine[]) =>
  lines.map((line) => (line.kind === 'group' ? `[${line.value}]` : line.key))

test('groups stand by their names, what is in none last, and closed ones hide what they hold', () => {
  const rows = chosenRows(floor, usualView)
  expect(keys(linesOf(rows, 'queue', new Set()))).toEqual([
    '[Billing]',
    'held',
    'talks',
    '[Sales]',
    'waits',
    'rings',
    '[]',
    'undated',
  ])
  const lines = linesOf(rows, 'queue', new Set(['Sales']))
  expect(keys(lines)).toEqual(['[Billing]', 'held', 'talks', '[Sales]', '[]', 'undated'])
  expect(lines[3]).toMatchObject({ count: 2, waiting: 2, isOpen: false })
})

test('held lines keep their places: what has gone is marked, what comes is counted', () => {
  const shown = linesOf(floor, '', new Set())
  const next = [wallRow('new'), ...floor.slice(1, 4), wallRow('undated', { callState: 'Connected' })]
  const { lines, late } = heldLines(shown, linesOf(next, '', new Set()), next)
  expect(keys(lines)).toEqual(keys(shown))
  expect(late).toBe(1)
  expect(lines[0]).toMatchObject({ hasGone: true })
  expect(lines[1]).toBe(shown[1])
  expect(lines[4]).toMatchObject({ row: { callState: 'Connected' }, hasGone: false })
  expect(heldLines(lines, linesOf(next, '', new Set()), next).lines).toBe(lines)
})
