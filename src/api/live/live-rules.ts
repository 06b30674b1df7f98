import type { Query } from '@tanstack/react-query'

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
}

interface RulesFor<Data> {
  readonly everyMs?: number
  readonly rings?: (data: Data) => boolean
  readonly keepsPace?: boolean
  readonly isQuiet?: boolean
  readonly holds?: (data: Data) => readonly string[]
  readonly leadsTo?: (former: Data, next: Data) => readonly (readonly unknown[])[]
}

const usual: LiveRules = {
  everyMs: 5_000,
  rings: () => false,
  keepsPace: false,
  isQuiet: false,
  holds: () => [],
  leadsTo: () => [],
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
