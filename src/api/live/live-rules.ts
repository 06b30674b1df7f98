import type { Query } from '@tanstack/react-query'

import type { SessionInfo } from '../contract/session-info.ts'

/** How a query is kept current, in its `meta.live`. */
export interface LiveRules {
  /** Milliseconds between two reads while all is well. */
  readonly everyMs: number
  /** Whether something rings in what was read: it is then read more often than every 2 s. */
  readonly rings: (data: unknown) => boolean
  /** It tells of new sessions, so it keeps its pace when no page is in sight: a call must ring there too. */
  readonly keepsPace: boolean
  /** Its age is not spoken of: nobody takes it for live. */
  readonly isQuiet: boolean
  /** The sessions in it: no read from before the end of an act on one of them may be shown. */
  readonly holds: (data: unknown) => readonly string[]
  /** Keys of what has to be read again, since what was read now differs from what was read before. */
  readonly leadsTo: (former: unknown, next: unknown) => readonly (readonly unknown[])[]
  /** Of a list: the same with what has just been heard of one of its sessions. */
  readonly withSession: (data: unknown, session: SessionInfo) => unknown
  /** How the other tabs are told only what changed, where all of it would be much. */
  readonly change?: DataChange<unknown>
}

interface DataChange<Data> {
  /** A structured-cloneable description of the difference. */
  readonly between: (former: Data, next: Data) => unknown
  readonly onto: (former: Data, change: unknown) => Data
}

interface RulesFor<Data> {
  readonly everyMs?: number
  readonly rings?: (data: Data) => boolean
  readonly keepsPace?: boolean
  readonly isQuiet?: boolean
  readonly holds?: (data: Data) => readonly string[]
  readonly leadsTo?: (former: Data, next: Data) => readonly (readonly unknown[])[]
  readonly withSession?: (data: Data, session: SessionInfo) => Data
  readonly change?: DataChange<Data>
}

const usual: LiveRules = {
  everyMs: 5_000,
  rings: () => false,
  keepsPace: false,
  isQuiet: false,
  holds: () => [],
  leadsTo: () => [],
  withSession: (data, session) =>
    (data as SessionInfo[]).map((item) => (item.id === session.id ? session : item)),
}

/**
 * Query options that keep a query live while something shows it: `queryOptions({ …, ...keptLive<Data>({ rings }) })`. One
 * tab reads for all (docs/decisions/005), also on focus and on reconnect, so Query itself does neither.
 */
export const keptLive = <Data>(rules: RulesFor<Data> = {}) => ({
  meta: { live: { ...usual, ...(rules as Partial<LiveRules>) } },
  refetchOnWindowFocus: false,
  refetchOnReconnect: false,
})

/** How a query is kept current; null where it is not. */
export function rulesOf(query: Query | undefined): LiveRules | null {
  const live = query?.meta?.live
  if (!live) return null
  return live === true ? usual : live
}
