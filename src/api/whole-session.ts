import { queryOptions } from '@tanstack/react-query'

import { ApiError, hasStatus } from './api-error.ts'
import { send, type SendLimits } from './client.ts'
import type { SessionInfo } from './contract/session-info.ts'
import { oneOf, requestForOne } from './session-from-list.ts'

/**
 * A session with its log, by the route that has it (contract §6.1): of the live store, else of the archive (§6.2).
 * @throws ApiError, a 404 where it is in neither; an AbortError where the signal gave it up.
 */
export async function readWholeSession(id: string, limits: SendLimits): Promise<SessionInfo> {
  for (const searchArchive of [undefined, true]) {
    const { items } = await send('ListSessions', { ...requestForOne(id), searchArchive }, limits)
    const session = oneOf(items, id)
    if (session) return session
  }
  throw new ApiError({ kind: 'refused', operation: 'ListSessions', status: 404 })
}

/** A session with its log as it was when it was asked for: what is printed does not move. */
export const wholeSession = (id: string) =>
  queryOptions({
    queryKey: ['whole-session', id],
    queryFn: ({ signal }) => readOrSayWhy(id, { signal, timeoutMs: 60_000 }),
    staleTime: Infinity,
    gcTime: 60_000,
  })

/**
 * A list leaves out what the person may not see, and what is not there. The by-id route alone tells these apart (contract
 * §6.4); where it has the session, the list is not to be believed.
 */
async function readOrSayWhy(id: string, limits: SendLimits): Promise<SessionInfo> {
  try {
    return await readWholeSession(id, limits)
  } catch (error) {
    if (!hasStatus(error, 404, 410)) throw error
    await send('GetSession', { sessionId: id }, limits)
    throw new ApiError({ kind: 'unreadable', operation: 'ListSessions', cause: error })
  }
}
