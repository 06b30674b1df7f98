import type { DeskFailure, GiveUp } from '../desk.ts'
import type { WireFormat } from '../wire-format.ts'
import type { WallNews } from './wall-reading.ts'

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

export type WallReply =
  | { readonly kind: 'news'; readonly number: number; readonly accountId: string; readonly news: WallNews }
  | DeskFailure
