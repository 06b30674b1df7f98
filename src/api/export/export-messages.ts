import type { FailureNews } from '../live/messages.ts'
import type { ExportOrder, ExportPart } from './export-order.ts'

/** What the page asks of the worker: an order first, then one piece of the file after the other. */
export type ExportAsk = { readonly kind: 'begin'; readonly order: ExportOrder } | { readonly kind: 'next' }

export type ExportReply =
  | { readonly kind: 'part'; readonly part: ExportPart }
  | { readonly kind: 'failed'; readonly failure: FailureNews }
  | { readonly kind: 'broken'; readonly words: string }
