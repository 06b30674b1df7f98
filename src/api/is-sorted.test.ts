import { expect, test } from 'vitest'

import { isSortedAsAsked } from './is-sorted.ts'

const at = (...minutes: (number | string)[]) =>
  minutes.map((minute) => ({
    dateCreated: typeof minute === 'string' ? minute : `2026-11-24T10:${String(minute).padStart(2, '0')}:00Z`,
    dateLastModified: '2026-11-24T12:00:00Z',
  }))

test.each([
  ['Descend', at(3, 2, 1), true],
  ['Descend', at(1, 2, 3), false],
  ['Ascend', at(1, 2, 3), true],
  ['Ascend', at(1, 3, 2), false],
  ['Descend', at(2, 2, 1), true],
  ['Descend', at(3, 'some day', 2, '', 1), true],
  ['Descend', at(1, 'some day', 2), false],
  ['Ascend', at(1), true],
  ['Ascend', [], true],
] as const)('%s: %j is as asked: %s', (sortOrder, items, expected) => {
  expect(isSortedAsAsked(items, { sortField: 'dateCreated', sortOrder })).toBe(expected)
})

test('the other date is looked at where it was asked for', () => {
  expect(isSortedAsAsked(at(1, 2), { sortField: 'dateLastModified', sortOrder: 'Descend' })).toBe(true)
})
