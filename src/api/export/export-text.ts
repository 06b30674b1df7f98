import { csvMark, csvRow, type CsvValue } from '#lib/csv.ts'
import { masked } from '#lib/masked.ts'
import type { ChatTranscriptMessage } from '../contract/messaging.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { columnOf } from './export-columns.ts'
import type { ExportOrder } from './export-order.ts'

/** A session as it goes into the file, with its transcript where that is exported. */
export interface Exported {
  readonly session: SessionInfo
  readonly transcript: readonly ChatTranscriptMessage[]
}

export interface ExportText {
  /** What stands before the first session. */
  readonly start: string
  /** One session; `isFirst` is the first of the file. */
  readonly session: (exported: Exported, isFirst: boolean) => string
  readonly end: string
}

/** How sessions are written in the format that was asked for. */
export const exportText = (order: ExportOrder): ExportText =>
  order.format === 'csv' ? csvText(order) : jsonText(order)

/** The columns of a line: of the log, or of what was said. */
const lineColumns = {
  sessions: [],
  logs: ['logDate', 'logMessage'],
  transcripts: ['messageDate', 'messageFrom', 'messageBody', 'messageMediaUri'],
} as const

/** A row a session, or one a line with its session in front; a session without lines has one row all the same. */
function csvText(order: ExportOrder): ExportText {
  const header = lineColumns[order.content]
  const none = header.map(() => null)
  return {
    start: csvMark + csvRow([...order.columns, ...header]),
    session: (exported) => {
      const cells = order.columns.map((name) => columnOf(exported.session, name, order.isMasked))
      const lines = linesOf(exported, order).map((line) => Object.values(line))
      return (lines.length > 0 ? lines : [none]).map((line) => csvRow([...cells, ...line])).join('')
    },
    end: '',
  }
}

/** A list of objects, one a line of the file, with the columns as their names and the lines as a list within. */
function jsonText(order: ExportOrder): ExportText {
  const listName = { sessions: null, logs: 'log', transcripts: 'transcript' }[order.content]
  return {
    start: '[',
    session: (exported, isFirst) => {
      const values = order.columns.map((name) => [name, columnOf(exported.session, name, order.isMasked)])
      const list = listName === null ? {} : { [listName]: linesOf(exported, order) }
      return `${isFirst ? '' : ','}\n${JSON.stringify({ ...Object.fromEntries(values), ...list })}`
    },
    end: '\n]\n',
  }
}

type Line = Readonly<Record<string, CsvValue>>

/** The fields of each line in the order of its columns, by the server's names. */
function linesOf({ session, transcript }: Exported, { content, isMasked }: ExportOrder): Line[] {
  const plain = isMasked ? masked : (text: string) => text
  if (content === 'sessions') return []
  if (content === 'logs') {
    return session.log.map(({ date, message }) => ({ date, message: plain(message) }))
  }
  return transcript.map(({ date, from, body, mediaUri }) => ({
    date,
    from: plain(from),
    body: plain(body),
    mediaUri: plain(mediaUri),
  }))
}
