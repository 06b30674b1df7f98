import { queryOptions } from '@tanstack/react-query'

import { send } from './client.ts'
import type { ResponseOf } from './contract/operations.ts'
import { mayHaveMore } from './contract/paging.ts'
import type { SessionInfo, SessionLogInfo } from './contract/session-info.ts'
import { historyRequest } from './history-request.ts'
import { isSortedAsAsked } from './is-sorted.ts'
import { oneOf, requestForOne } from './session-from-list.ts'
import { sessionKeys } from './sessions.ts'
import { withoutLog } from './without-log.ts'

/**
 * The fields that a history is sorted by. **A guess**: which fields a server sorts by is not documented (contract §5.1,
 * §9.10), so only the two dates that every stored object has are asked for, and `isAsAsked` says whether it worked.
 */
export const sortFields = ['dateCreated', 'dateLastModified'] as const
export type SortField = (typeof sortFields)[number]
export type SortOrder = 'Descend' | 'Ascend'

/** Every filter of `GET /sessions` in the words of the contract (§3.1); an empty one is not sent. */
export interface HistorySearch {
  /** `YYYY-MM-DD`, inclusive. */
  readonly startDate: string
  readonly endDate: string
  readonly customerIds: readonly string[]
  readonly endpointIds: readonly string[]
  /** These sessions and no others (§5.1). */
  readonly specificIds: readonly string[]
  /** Parts of the addresses. */
  readonly from: string
  readonly to: string
  /** A text within the log. */
  readonly log: string
  readonly parentSessionId: string
  /** The archive instead of the live store: two searches, never both at once (§6.2). */
  readonly searchArchive: boolean
  readonly sortField: SortField
  readonly sortOrder: SortOrder
  /** From 0. */
  readonly page: number
}

/** The search that leaves nothing out, the newest first. */
export const everything: HistorySearch = {
  startDate: '',
  endDate: '',
  customerIds: [],
  endpointIds: [],
  specificIds: [],
  from: '',
  to: '',
  log: '',
  parentSessionId: '',
  searchArchive: false,
  sortField: 'dateCreated',
  sortOrder: 'Descend',
  page: 0,
}

/** A session of the past, and the first line of its log that holds what was searched for. */
export interface HistoryEntry {
  readonly session: SessionInfo
  readonly foundLine: SessionLogInfo | null
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[]
  /** How many sessions stand before this page. */
  readonly before: number
  readonly hasMore: boolean
  /** How many there are in all, where the server said so and it can be true; null otherwise. */
  readonly total: number | null
  /** Whether the entries really stand in the order that was asked for. */
  readonly isAsAsked: boolean
}

/** So many sessions a page: the server's own default (contract §5.1). */
const perPage = 25

/**
 * One page of an account's sessions (contract §3.1, `GET /sessions`), without totals, which the server would have to count.
 * Not a list that acts write into (`sessionKeys.lists()`): it says how things were.
 */
export const sessionHistory = (accountId: string | null, search: HistorySearch) =>
  queryOptions({
    queryKey: [...sessionKeys.all(), 'history', accountId, search],
    queryFn: async ({ signal }): Promise<HistoryPage> => {
      // Each session comes with its whole log (contract §6.1), so an answer can be large.
      const answer = await send('ListSessions', historyRequest(accountId, search, perPage), {
        signal,
        timeoutMs: 30_000,
      })
      return pageOf(answer, search)
    },
    staleTime: 15_000,
  })

function pageOf(answer: ResponseOf<'ListSessions'>, search: HistorySearch): HistoryPage {
  const { items, totalCount, hasMorePages } = answer
  const before = search.page * perPage
  // A server that skips the count may still send its zero.
  const isPlausible = totalCount !== null && totalCount > 0 && totalCount >= before + items.length
  const total = isPlausible ? totalCount : null
  const isMoreCounted = total === null ? null : total > before + items.length
  return {
    entries: items.map((session) => ({
      session: withoutLog(session),
      foundLine: search.log === '' ? null : lineWith(session, search.log),
    })),
    before,
    hasMore: mayHaveMore({ items, hasMorePages: hasMorePages ?? isMoreCounted }),
    total,
    isAsAsked: isSortedAsAsked(items, search),
  }
}

const lineWith = ({ log }: SessionInfo, text: string): SessionLogInfo | null =>
  log.find(({ message }) => message.toLowerCase().includes(text.toLowerCase())) ?? null

/** A session of the archive, whole. */
export interface ArchivedSession {
  /** Without its log, as everywhere. */
  readonly session: SessionInfo
  readonly log: readonly SessionLogInfo[]
}

/**
 * A session that the by-id route no longer knows, from the archive (contract §6.2); null where it is not there either.
 * The list has the log too (§6.1), so one read gives all. Nothing in the archive moves.
 */
export const archivedSession = (id: string) =>
  queryOptions({
    queryKey: [...sessionKeys.all(), 'archived', id],
    queryFn: async ({ signal }): Promise<ArchivedSession | null> => {
      const { items } = await send(
        'ListSessions',
        { ...requestForOne(id), searchArchive: true },
        { signal, timeoutMs: 30_000 },
      )
      const session = oneOf(items, id)
      return session ? { session: withoutLog(session), log: session.log } : null
    },
    staleTime: 5 * 60_000,
  })
