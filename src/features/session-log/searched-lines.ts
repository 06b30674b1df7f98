import { clockTime, parseServerDate } from '#lib/dates.ts'
import { folded } from '#lib/folded.ts'
import { shownIn } from '#lib/shown-in.ts'
import { lineColumn, type LineColumn } from './line-column.ts'
import { lineText } from './log-text.ts'

/**
 * What is searched in: the time and the message of each line as they are on screen. Read ahead, the first search is as fast as
 * any; in another language or zone times are others.
 */
export function shownLines(toldFor = shownIn.get()): LineColumn<string> {
  if (shown?.of !== toldFor) shown = { of: toldFor, column: readShown() }
  return shown.column
}

let shown: { readonly of: number; readonly column: LineColumn<string> } | undefined

const readShown = () =>
  lineColumn(({ date, message }) => {
    const time = parseServerDate(date)
    // Nothing that somebody types stands half in the one and half in the other.
    return folded(`${time === null ? date : clockTime(time)}\n${message}`)
  })

/** What is searched in where lines are shown as they came. */
export const rawLines = lineColumn((line) => folded(lineText(line)))
