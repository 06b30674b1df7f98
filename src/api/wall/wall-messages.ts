import type { FailureNews } from '../live/messages.ts'
import type { WireFormat } from '../wire-format.ts'
import type { WallNews } from './wall-reading.ts'

/** What the page asks of the worker. Each read has a number, by which it is answered or given up. */
export type WallAsk =
  | {
      readonly kind: 'read'
      readonly number: number
      readonly accountId: string
      readonly format: WireFormat
      /** The revision of that account that the page has; 0 for none. */
      readonly known: number
      readonly isFullWanted: boolean
    }
  | { readonly kind: 'give-up'; readonly number: number }

export type WallReply =
  | { readonly kind: 'news'; readonly number: number; readonly accountId: string; readonly news: WallNews }
  | { readonly kind: 'failed'; readonly number: number; readonly failure: FailureNews }
  | { readonly kind: 'broken'; readonly number: number; readonly words: string }
