import type { SessionLogInfo } from '#api/contract/session-info.ts'
import { findMatches } from './find-matches.ts'

/** What is on screen of a log. */
export interface LogView {
  readonly items: readonly SessionLogInfo[]
  /** Of each item, which line of the log it is; null where every line is shown. */
  readonly shown: readonly number[] | null
  /** The places in `items` of those that hold what is searched for. */
  readonly matches: readonly number[]
}

/** Every line, as long as nothing narrows them. */
export const plainView = (log: readonly SessionLogInfo[], query: string): LogView => ({
  items: log,
  shown: null,
  matches: findMatches(log, query),
})

/** How many lines are shown from this one of the log on. */
export function countFrom({ items, shown }: LogView, index: number): number {
  let place = items.length
  while (place > 0 && (shown?.[place - 1] ?? place - 1) >= index) place -= 1
  return items.length - place
}
