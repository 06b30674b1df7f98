/**
 * CSV as spreadsheets and programs read it (RFC 4180): commas, CRLF, quotes where they are needed, UTF-8 with a byte order mark,
 * without which spreadsheets take it for an older encoding.
 *
 * What callers wrote stands in the cells, and a spreadsheet runs a cell that begins like a formula. Such a cell gets an
 * apostrophe in front (docs/decisions/011): text then, `+18145550112` too, which as a number would lose its plus. So does a text
 * that a spreadsheet would keep as another number or as a date, such as an id of digits with one `e` among them.
 */
export type CsvValue = string | number | boolean | null

/** What a file begins with. */
export const csvMark = '\uFEFF'

/** One row, with the end of its line. */
export const csvRow = (cells: readonly CsvValue[]): string => cells.map(csvCell).join(',') + '\r\n'

/**
 * The beginnings that a spreadsheet may take for a formula, also behind blanks, in full width, or after a tab or a line end. Whoever
 * takes one apostrophe away from what matches has the value as it was: one that stood there already gets another.
 */
const formulaLike = /^'*(?:[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]|[\t\r\n])/u

/** What may be a number, a time or a date to a spreadsheet; the apostrophes as above. */
const numberLike = /^'*\d[\d.,:/\s-]*(?:e[+-]?\d+)?$/iu
/** A number of as many digits as a spreadsheet shows as they are. */
const plainNumber = /^(?:0|[1-9]\d{0,10})$/u

/** Also a semicolon and a tab, which part cells where spreadsheets are set up so. */
const needsQuotes = /[",;\t\r\n]|^\s|\s$/

function csvCell(value: CsvValue): string {
  if (value === null) return ''
  if (typeof value !== 'string') return String(value)
  const isMistaken = formulaLike.test(value) || (numberLike.test(value) && !plainNumber.test(value))
  const text = isMistaken ? `'${value}` : value
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
