import { expect, test } from 'vitest'

import { byteWords } from './byte-words.ts'

test.each([
  [0, '0 byte'],
  [999, '999 byte'],
  [16_044, '16 kB'],
  [1_550_000, '1.6 MB'],
  [2_000_000_000, '2 GB'],
  [5_000_000_000_000, '5,000 GB'],
])('%d is %s', (bytes, words) => {
  expect(byteWords(bytes)).toBe(words)
})
