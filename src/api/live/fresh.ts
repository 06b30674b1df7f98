import type { QueryClient, QueryKey } from '@tanstack/react-query'

/** Milliseconds after which nobody should be taken out of a call on the strength of what is shown. */
const tooOld = 15_000

/** Whether what the cache holds of a key is too old to act upon, or is not there at all. */
export function isStale(client: QueryClient, queryKey: QueryKey): boolean {
  const updatedAt = client.getQueryState(queryKey)?.dataUpdatedAt ?? 0
  // A time to come is of a clock that was set back since: nobody knows how old it is.
  return Math.abs(Date.now() - updatedAt) > tooOld
}
