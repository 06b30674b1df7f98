import type { SessionLogInfo } from '#api/contract/session-info.ts'

/** Lines of one piece of a file: a long log is never one text. */
const inOnePiece = 5_000

/** One line as plain text: its date as the server gave it, and its message, both untouched. */
export const lineText = ({ date, message }: SessionLogInfo): string => `${date} ${message}`

/** Lines as plain text, to copy. */
export const linesText = (lines: readonly SessionLogInfo[]): string => lines.map(lineText).join('\n')

const writers = {
  txt: { type: 'text/plain;charset=utf-8', write: lineText },
  jsonl: {
    type: 'application/jsonl;charset=utf-8',
    write: ({ date, message }: SessionLogInfo) => JSON.stringify({ date, message }),
  },
} as const

export type LogFormat = keyof typeof writers

/** Lines as a file: plain text, or one JSON object a line. Its parts are written one after the other. */
export function logFile(lines: readonly SessionLogInfo[], format: LogFormat): Blob {
  const { type, write } = writers[format]
  const parts: string[] = []
  for (let from = 0; from < lines.length; from += inOnePiece) {
    parts.push(
      lines
        .slice(from, from + inOnePiece)
        .map((line) => `${write(line)}\n`)
        .join(''),
    )
  }
  return new Blob(parts, { type })
}
