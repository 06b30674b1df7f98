import type { HistorySearch } from '../history.ts'
import type { WireFormat } from '../wire-format.ts'
import type { ColumnName } from './export-columns.ts'

/** `logs` and `transcripts` bring the session too: in CSV a row a line, in JSON a list within each session. */
export type ExportContent = 'sessions' | 'logs' | 'transcripts'
export type ExportFormat = 'csv' | 'json'
export const mediaTypes: Record<ExportFormat, string> = { csv: 'text/csv', json: 'application/json' }

/** What is exported: plain values, since it goes to a worker. */
export interface ExportOrder {
  readonly source:
    | { readonly kind: 'history'; readonly accountId: string | null; readonly search: HistorySearch }
    /** One session, of the live store or of the archive. */
    | { readonly kind: 'session'; readonly sessionId: string }
  readonly content: ExportContent
  readonly format: ExportFormat
  readonly columns: readonly ColumnName[]
  /** Phone numbers and e-mail addresses are masked. */
  readonly isMasked: boolean
  readonly wire: WireFormat
}

/** A piece of the file, and how far it is. */
export interface ExportPart {
  /** UTF-8, to be written behind what came before. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly progress: ExportProgress
  readonly isLast: boolean
}

export interface ExportProgress {
  readonly sessions: number
  /** Log lines or messages. */
  readonly lines: number
  /** Chats whose transcript the server does not have (any more). */
  readonly withoutTranscript: number
  /** The server went round in circles, so there may be more than it gave. */
  readonly isCutShort: boolean
}
