import { expect, test } from 'vitest'

import { ageWords } from './age-words.ts'

test.each([
  [-1, '0 s'],
  [0, '0 s'],
  [1_999, '0 s'],
  [2_000, '2 s'],
  [3_999, '2 s'],
  [59_999, '58 s'],
  [60_000, '1 min'],
  [179_999, '2 min'],
])('%i milliseconds are %s', (milliseconds, words) => {
  expect(ageWords(milliseconds)).toBe(words)
})
