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
