import type { SessionInfo } from '../contract/session-info.ts'
import type { ReadFailure, GiveUp } from '../serve-reads.ts'
import type { WireFormat } from '../wire-format.ts'
import type { ListChange } from './list-change.ts'

export interface ListRead {
  readonly kind: 'read'
  readonly number: number
  readonly format: WireFormat
  /** The revision that the page has; 0 for none. */
  readonly known: number
  /** What the page has received already, and cannot decode in time; the server is asked where there is none. */
  readonly answer: Blob | null
}

/** What the page asks of the worker. */
export type ListAsk = ListRead | GiveUp

/** `part` brings some of what has changed, right before the `news` that it belongs to: thousands at once would hold up the page. */
export type ListReply =
  | { readonly kind: 'part'; readonly changed: readonly SessionInfo[] }
  | { readonly kind: 'news'; readonly number: number; readonly revision: number; readonly change: ListChange }
  | ReadFailure
