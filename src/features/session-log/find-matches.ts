import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { folded } from '#lib/folded.ts'
import { lineColumn, type LineColumn } from './line-column.ts'

const messages = lineColumn(({ message }) => folded(message))

/** The indexes of all lines in which the text stands, whatever the case and the accents. Nothing is found for nothing. */
export function findMatches(
  log: readonly SessionLogInfo[],
  query: string,
  /** What is searched in, of each line. */
  texts: LineColumn<string> = messages,
): number[] {
  const needle = folded(query.trim())
  if (needle === '') return []
  const matches: number[] = []
  for (const [index, text] of texts(log).entries()) if (text.includes(needle)) matches.push(index)
  return matches
}
