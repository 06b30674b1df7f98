import { afterEach, expect, test } from 'vitest'

import { listed } from './listed.ts'
import { tellLocale } from './locale.ts'

afterEach(() => tellLocale('en'))

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

test.each([
  [['Ana Silva', 'Tom'], 4, '\u200F\u2068Ana Silva\u2069 و\u2068Tom\u2069'],
  [['Ana', 'Tom', 'Dana'], 2, '\u200F\u2068Ana\u2069 و\u2068Tom\u2069 …'],
])('from right to left %j runs as the language does, each name apart', (names, most, phrase) => {
  tellLocale('ar')
  expect(listed(names, most)).toBe(phrase)
})
