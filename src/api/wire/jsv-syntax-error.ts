/**
 * A text that is not JSV, or was cut off on its way. The message says what was expected and where; of the text itself it
 * quotes one character at most, as answers hold names and phone numbers.
 */
export class JsvSyntaxError extends SyntaxError {
  override readonly name = 'JsvSyntaxError'
  /** Zero-based offset in UTF-16 units; the length of the text where it ended too early. */
  readonly position: number
  /** One-based; CR, LF and CR LF end a line. */
  readonly line: number
  /** One-based, in UTF-16 units. */
  readonly column: number

  constructor(problem: string, text: string, position: number) {
    const { line, column } = placeOf(text, position)
    super(`${problem} at line ${line}, column ${column}`)
    this.position = position
    this.line = line
    this.column = column
  }
}

/** The one-based line and column of an offset. */
export function placeOf(text: string, position: number): { line: number; column: number } {
  const lines = text.slice(0, position).split(/\r\n|\r|\n/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}
