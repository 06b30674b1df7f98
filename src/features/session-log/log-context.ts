import type { RefObject } from 'react'

import type { SessionLogInfo } from '#api/contract/session-info.ts'
import type { ScrollListHandle } from '#ui/scroll-list.tsx'
import type { LinkedLine } from './line-link.ts'
import type { LogView } from './plain-view.ts'
import type { LogAddress } from './use-log-address.ts'

/** All that the tools of a log work on. */
export interface LogContext {
  /** Names the session, for files. */
  readonly sessionId: string
  readonly log: readonly SessionLogInfo[]
  readonly view: LogView
  /** What is searched for, as far as the view follows it. */
  readonly searched: string
  readonly address: LogAddress
  /** The line that the address names. */
  readonly linked: LinkedLine | null
  readonly list: RefObject<ScrollListHandle | null>
  /** The place in the view that Tab leads to; it stays in the document. */
  readonly reach: number | null
  readonly setReach: (place: number) => void
  /** The other end of the lines that are chosen, if there are more than the one in the address; an index in the log. */
  readonly rangeEnd: number | null
  readonly setRangeEnd: (index: number | null) => void
  readonly isAtEnd: boolean
}

/** The lines that are chosen, from the first to the last of them, by their indexes in the log. */
export function chosenRange({ linked, rangeEnd }: LogContext): readonly [first: number, last: number] | null {
  if (!linked?.found) return null
  const end = rangeEnd ?? linked.index
  return [Math.min(linked.index, end), Math.max(linked.index, end)]
}
