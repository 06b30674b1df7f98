import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { lineColumn } from './line-column.ts'

/** What is searched in: the lines in small letters. Read ahead, the first search is as fast as any. */
export const foldedLines = lineColumn(({ date, message }) => `${date} ${message}`.toLowerCase())

/** The indexes of all lines that hold the text, whatever the case. Nothing is found for nothing. */
export function findMatches(log: readonly SessionLogInfo[], query: string): number[] {
  const needle = query.trim().toLowerCase()
  if (needle === '') return []
  const matches: number[] = []
  for (const [index, line] of foldedLines(log).entries()) if (line.includes(needle)) matches.push(index)
  return matches
}

export interface MessagePart {
  readonly text: string
  readonly isMatch: boolean
}

/** Splits a message at every place that holds the text, for highlighting; the parts together are the message. */
export function splitAtMatches(message: string, query: string): MessagePart[] {
  const needle = query.trim().toLowerCase()
  const lower = message.toLowerCase()
  // A few letters change their length with their case (İ); offsets would then be wrong, so such a line is not split.
  if (needle === '' || lower.length !== message.length) return [{ text: message, isMatch: false }]
  const parts: MessagePart[] = []
  let from = 0
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, from)) {
    if (at > from) parts.push({ text: message.slice(from, at), isMatch: false })
    parts.push({ text: message.slice(at, at + needle.length), isMatch: true })
    from = at + needle.length
  }
  if (from < message.length || parts.length === 0) parts.push({ text: message.slice(from), isMatch: false })
  return parts
}
