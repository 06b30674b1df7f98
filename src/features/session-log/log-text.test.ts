import { expect, test } from 'vitest'

import { linesText, logFile } from './log-text.ts'

const log = [
  { date: '2026-05-04T09:30:00Z', message: 'ERROR "no"\nroute' },
  { date: 'yesterday', message: '=HYPERLINK("x")' },
]

test('a text is dates and messages as they came', () => {
  expect(linesText(log)).toBe('2026-05-04T09:30:00Z ERROR "no"\nroute\nyesterday =HYPERLINK("x")')
})

test('a file of text, and one of JSON lines that reads back', async () => {
  expect(await logFile(log, 'txt').text()).toBe(`${linesText(log)}\n`)
  const lines = (await logFile(log, 'jsonl').text()).trimEnd().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual(log)
})

test.each([0, 1, 4_999, 5_000, 5_001, 12_345])(
  'a file of %i lines has them all, once and in order',
  async (count) => {
    const lines = Array.from({ length: count }, (_, index) => ({ date: String(index), message: 'x' }))
    const text = await logFile(lines, 'txt').text()
    expect(text).toBe(lines.map(({ date }) => `${date} x\n`).join(''))
  },
)
