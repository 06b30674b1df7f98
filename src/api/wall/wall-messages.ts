import type { ReadFailure, GiveUp } from '../serve-reads.ts'
import type { WireFormat } from '../wire-format.ts'
import type { WallNews } from './wall-reading.ts'
import type { WallRow } from './wall-row.ts'

export interface WallRead {
  readonly kind: 'read'
  readonly number: number
  readonly accountId: string
  /** Other accounts of the same person, whose sessions are not of this wall. */
  readonly others: readonly string[]
  readonly format: WireFormat
  /** The revision of that account that the page has; 0 for none. */
  readonly known: number
  readonly isFullWanted: boolean
}

/** What the page asks of the worker. */
export type WallAsk = WallRead | GiveUp

/** `part` brings some of what has changed, right before the `news` that it belongs to. */
export type WallReply =
  | { readonly kind: 'part'; readonly changed: readonly WallRow[] }
  | { readonly kind: 'news'; readonly number: number; readonly accountId: string; readonly news: WallNews }
  | ReadFailure
