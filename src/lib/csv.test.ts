import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { csvMark, csvRow } from './csv.ts'

/** Reads CSV by RFC 4180 and nothing else, as a program that has never heard of this console would. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      for (; text[at] !== '"' || text[at + 1] === '"'; at += 1) {
        if (at >= text.length) throw new Error('A quote is open at the end')
        if (text[at] === '"') at += 1
        cell += text[at]
      }
      at += 1
    } else {
      for (; at < text.length && !/[,\r\n]/.test(text[at] ?? ''); at += 1) cell += text[at]
      if (cell.includes('"')) throw new Error('A quote stands in a bare cell')
    }
    row.push(cell)
    if (text[at] === ',') at += 1
    else if (text.startsWith('\r\n', at)) {
      rows.push(row)
      row = []
      at += 2
    } else throw new Error(`Neither a comma nor a line end at ${at}`)
  }
  return rows
}

const dangerous = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u
/** Numbers, dates and times as a spreadsheet may see them, but for those that it shows as they were written. */
const mistaken = /^(?!(?:0|[1-9]\d{0,10})$)\d[\d.,:/\s-]*(?:e[+-]?\d+)?$/i
/** What a reader who knows of the apostrophe does. */
const asWritten = (cell: string) => {
  const bare = cell.replace(/^'+/, '')
  return cell !== bare && (dangerous.test(bare) || /^\d[\d.,:/\s-]*(?:e[+-]?\d+)?$/i.test(bare))
    ? cell.slice(1)
    : cell
}

const hostile = fc.stringMatching(
  /^[ \t'"\u00A0\uFEFF\u200B]{0,3}[=+\-@＝\t\r\n,;]{0,2}[a-z0-9"',;=\r\n ]{0,8}$/,
)
const numeric = fc.stringMatching(/^'{0,2}[0-9]{1,14}[e.,:/ -]{0,2}[0-9]{0,4}$/)
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  hostile,
  numeric,
  fc.constantFrom('', "'t Hooft", '-', "'=1", "''+1"),
)
// A row of one empty cell is a line without anything, which readers are free to skip.
const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { maxLength: 8 })

test('whatever stands in cells comes back by an independent reader, and none of it begins like a formula', () => {
  fc.assert(
    fc.property(table, (rows) => {
      const read = parseCsv(rows.map(csvRow).join(''))
      expect(read.map((row) => row.map(asWritten))).toEqual(rows)
      for (const text of read.flat()) {
        expect(text).not.toMatch(dangerous)
        expect(text).not.toMatch(mistaken)
      }
    }),
    { numRuns: 2_000 },
  )
})

describe('a cell', () => {
  test.each([
    ['plain text', 'Maria Gonçalves', 'Maria Gonçalves'],
    ['a quote and a comma', 'say "hi", twice', '"say ""hi"", twice"'],
    ['two lines', 'one\ntwo', '"one\ntwo"'],
    ['a phone number', '+18145550112', "'+18145550112"],
    ['an id that reads as a number', '65e000000000000000000005', "'65e000000000000000000005"],
    ['leading zeros', '007', "'007"],
    ['more digits than are shown', '442071838750', "'442071838750"],
    ['what may be a date', '24/7', "'24/7"],
    ['a short number', '911', '911'],
    ['a formula', '=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
    ['a formula behind blanks', '  =1+1', `'  =1+1`],
    ['a formula in full width', '＝1+1', "'＝1+1"],
    ['a formula behind what nobody sees', '\uFEFF\u200B=1', "'\uFEFF\u200B=1"],
    ['a function of older spreadsheets', '@SUM(A1)', "'@SUM(A1)"],
    ['a tab', '\tx', `"'\tx"`],
    ['a carriage return', '\rx', `"'\rx"`],
    ['an apostrophe that was there', "'=1", "''=1"],
    ['a name with an apostrophe', "'t Hooft", "'t Hooft"],
    ['a number', 12.5, '12.5'],
    ['a flag', false, 'false'],
    ['nothing', null, ''],
  ])('with %s', (_what, value, expected) => {
    expect(csvRow([value, 'x'])).toBe(`${expected},x\r\n`)
  })

  test('the mark is the one that spreadsheets look for', () => {
    expect([...new TextEncoder().encode(csvMark)]).toEqual([0xef, 0xbb, 0xbf])
  })
})
