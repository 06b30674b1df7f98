import { expect, test } from 'vitest'

import { masked } from './masked.ts'

test.each([
  ['+18145550112', '•••12'],
  ['Incoming call from +1 (814) 555-0112, thanks', 'Incoming call from •••12, thanks'],
  ['tel:0044 20 7946 0958', 'tel:•••58'],
  ['٠١٢٣٤٥٦٧٨٩', '•••٨٩'],
  ['ana.silva@harborlane.example removed dana@x.example', '•••@harborlane.example removed •••@x.example'],
  ['sip:+18145550112@edge.example', 'sip:•••@edge.example'],
  ['two: 814-555-0112 and 814.555.0113', 'two: •••12 and •••13'],
])('%s', (text, expected) => {
  expect(masked(text)).toBe(expected)
})

test.each([
  'Queued in "Reception" at 12:04:09',
  '2026-05-09T12:00:00.000Z',
  '2026-05-09',
  '65f000000000000000000001',
  'CA00000000000000000000000000000301',
  'WARN Webhook took 2,140 ms',
  'step 3 of 12',
  'Maria Gonçalves',
  '',
])('%s stays', (text) => {
  expect(masked(text)).toBe(text)
})

test('a long word without an address is looked through once', () => {
  const word = 'a'.repeat(300_000)
  expect(masked(`${word} ${word}@harborlane.example`)).toBe(`${word} •••@harborlane.example`)
})
