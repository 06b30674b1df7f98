import { expect, test } from 'vitest'

import { listed } from './listed.ts'

test.each([
  [[], 4, ''],
  [['Ana'], 4, 'Ana'],
  [['Ana', 'Tom'], 4, 'Ana and Tom'],
  [['Ana', 'Tom', 'Dana'], 4, 'Ana, Tom, and Dana'],
  [['A', 'B', 'C', 'D', 'E'], 4, 'A, B, C, D …'],
  [['A', 'B', 'C'], 2, 'A, B …'],
])('%j, %i at most: %s', (names, most, phrase) => {
  expect(listed(names, most)).toBe(phrase)
})
