import * as m from '#messages'
import type { ColumnName } from '#api/export/export-columns.ts'
import { usualColumns } from '#api/export/export-columns.ts'
import type { ExportContent, ExportFormat, ExportOrder } from '#api/export/export-order.ts'
import { dayOf } from '#lib/dates.ts'

/** One thing that can be exported of a subject. */
export interface ContentChoice {
  readonly content: ExportContent
  readonly label: string
  /** Why it is not to be had. */
  readonly disabledReason?: string | undefined
}

/** What an export is about: the history as it is searched, or one session. */
export interface ExportSubject {
  readonly source: ExportOrder['source']
  readonly title: string
  readonly text: string
  readonly contents: readonly ContentChoice[]
  readonly usualColumns: readonly ColumnName[]
}

type History = Extract<ExportOrder['source'], { kind: 'history' }>

/** All that a search finds. `transcriptsReason`: why this person gets no transcripts. */
export const historySubject = (
  { accountId, search }: Pick<History, 'accountId' | 'search'>,
  transcriptsReason: string | undefined,
): ExportSubject => ({
  source: { kind: 'history', accountId, search },
  title: m.export_title_history(),
  text: m.export_text_history(),
  contents: [
    { content: 'sessions', label: m.export_content_sessions() },
    { content: 'logs', label: m.export_content_logs() },
    { content: 'transcripts', label: m.export_content_transcripts(), disabledReason: transcriptsReason },
  ],
  usualColumns,
})

/** One session's log or transcript. `transcriptReason`: why there is none of it to be had. */
export const sessionSubject = (
  { id, name }: { readonly id: string; readonly name: string },
  transcriptReason: string | undefined,
): ExportSubject => ({
  source: { kind: 'session', sessionId: id },
  title: m.export_title_session({ session: name }),
  text: m.export_text_session(),
  contents: [
    { content: 'logs', label: m.export_content_log() },
    { content: 'transcripts', label: m.export_content_transcript(), disabledReason: transcriptReason },
  ],
  usualColumns: ['id', 'displayName'],
})

const contentNames: Record<ExportContent, () => string> = {
  sessions: m.export_file_sessions,
  logs: m.export_file_logs,
  transcripts: m.export_file_transcripts,
}

/** `sessions-2026-11-24.csv` with the day in the zone that the person chose, or with a session's id where it is of one. */
export function fileName(
  source: ExportOrder['source'],
  content: ExportContent,
  format: ExportFormat,
  now = Date.now(),
): string {
  const about = source.kind === 'history' ? dayOf(now) : source.sessionId
  return `${contentNames[content]()}-${about.replaceAll(/[^\w-]/g, '_')}.${format}`
}
