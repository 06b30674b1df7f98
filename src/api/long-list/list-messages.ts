import type { SessionInfo } from '../contract/session-info.ts'
import type { FailureNews } from '../live/messages.ts'
import type { WireFormat } from '../wire-format.ts'
import type { ListChange } from './list-change.ts'

/** What the page asks of the worker; each read has a number, by which it is answered or given up. */
export type ListAsk =
  | {
      readonly kind: 'read'
      readonly number: number
      readonly format: WireFormat
      /** The revision that the page has; 0 for none. */
      readonly known: number
    }
  | { readonly kind: 'give-up'; readonly number: number }

/** `part` brings some of what has changed, before the `news` that it belongs to: thousands at once would hold up the page. */
export type ListReply =
  | { readonly kind: 'part'; readonly number: number; readonly changed: readonly SessionInfo[] }
  | { readonly kind: 'news'; readonly number: number; readonly revision: number; readonly change: ListChange }
  | { readonly kind: 'failed'; readonly number: number; readonly failure: FailureNews }
  | { readonly kind: 'broken'; readonly number: number; readonly words: string }
