import type { RequestOf } from './contract/operations.ts'
import type { HistorySearch } from './history.ts'

/** A search in the words of `GET /sessions` (contract §3.1), without totals; what is empty is not sent. */
export function historyRequest(
  accountId: string | null,
  search: HistorySearch,
  countPerPage: number,
): RequestOf<'ListSessions'> {
  const texts = {
    startDate: search.startDate,
    endDate: search.endDate,
    from: search.from,
    to: search.to,
    log: search.log,
    parentSessionId: search.parentSessionId,
  }
  const lists = {
    accountIds: accountId === null ? [] : [accountId],
    customerIds: search.customerIds,
    endpointIds: search.endpointIds,
    specificIds: search.specificIds,
  }
  const set = Object.entries({ ...texts, ...lists }).filter(([, value]) => value.length > 0)
  return {
    ...(Object.fromEntries(set) as Partial<RequestOf<'ListSessions'>>),
    ...(search.searchArchive && { searchArchive: true }),
    sortField: search.sortField,
    sortOrder: search.sortOrder,
    page: search.page,
    countPerPage,
    simplifiedPaging: true,
  }
}
