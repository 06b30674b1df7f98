import { queryOptions, type QueryClient } from '@tanstack/react-query'

import { isApiError, ApiError } from './api-error.ts'
import { send } from './client.ts'
import type { SessionInfo, SessionLogInfo } from './contract/session-info.ts'
import { pollEvery } from './live/polling.ts'
import { shareLog } from './share-log.ts'

/** Keys from the general to the particular, so that `lists()` names every list that may hold a session. */
export const sessionKeys = {
  all: () => ['sessions'] as const,
  lists: () => [...sessionKeys.all(), 'list'] as const,
  detail: (id: string) => [...sessionKeys.all(), 'detail', id] as const,
  log: (id: string) => [...sessionKeys.all(), 'log', id] as const,
}

/** The agent's live sessions (contract §3.1, `/sessions/active`). */
export const activeSessions = () =>
  queryOptions({
    queryKey: [...sessionKeys.lists(), 'active'],
    queryFn: async ({ signal }) => {
      const { sessions } = await send('GetActiveSessions', {}, { signal })
      return sessions.map(withoutLog)
    },
    refetchInterval: pollEvery((sessions: SessionInfo[]) =>
      sessions.some(({ callState }) => callState === 'Ringing'),
    ),
    refetchIntervalInBackground: true,
    meta: { live: true },
  })

/** One session without its log, which is a query of its own: the by-id route answers with an empty one (contract §6.1). */
export const sessionDetail = (id: string) =>
  queryOptions({
    queryKey: sessionKeys.detail(id),
    queryFn: async ({ signal, client }) => {
      const session = await readSession(id, signal)
      rereadLogIfMoved(client, client.getQueryData(sessionDetail(id).queryKey), session)
      return session
    },
    refetchInterval: pollEvery((session: SessionInfo) => session.callState === 'Ringing'),
    refetchIntervalInBackground: true,
    meta: { live: true },
  })

/** The log of a session, by the only route that has it (contract §6.1); null where the list does not know the session. */
export const sessionLog = (id: string) =>
  queryOptions({
    queryKey: sessionKeys.log(id),
    queryFn: async ({ signal }): Promise<SessionLogInfo[] | null> => {
      const { items } = await send(
        'ListSessions',
        { specificIds: [id], countPerPage: 1, simplifiedPaging: true },
        { signal, timeoutMs: 30_000 },
      )
      return items[0]?.log ?? null
    },
    structuralSharing: (former: unknown, next: unknown) =>
      shareLog(former as SessionLogInfo[] | null, next as SessionLogInfo[] | null),
    // It is read again when the session moves; this is the net for servers whose log grows without a word elsewhere.
    refetchInterval: pollEvery((_log: SessionLogInfo[] | null) => false, 30_000),
    staleTime: 10_000,
  })

/**
 * Reads a session afresh.
 * @throws ApiError, also where the answer is some other session or none at all.
 */
export async function readSession(id: string, signal?: AbortSignal): Promise<SessionInfo> {
  const session = await send('GetSession', { sessionId: id }, { signal })
  if (session.id === '') throw new ApiError({ kind: 'unreadable', operation: 'GetSession', status: 200 })
  return withoutLog(session)
}

export const withoutLog = (session: SessionInfo): SessionInfo =>
  session.log.length === 0 ? session : { ...session, log: [] }

/** Puts what the server has just said of one session into its own entry and every list, so that all agree at once. */
export function storeSession(client: QueryClient, id: string, session: SessionInfo): void {
  const shown = withoutLog(session)
  client.setQueryData(sessionDetail(id).queryKey, shown)
  client.setQueriesData<SessionInfo[]>({ queryKey: sessionKeys.lists() }, (list) =>
    list?.map((item) => (item.id === id ? shown : item)),
  )
}

/** Gives up every read that began before now and might still bring an older state of this session. */
export async function cancelSessionReads(client: QueryClient, id: string): Promise<void> {
  await Promise.all([
    client.cancelQueries({ queryKey: sessionKeys.detail(id) }),
    client.cancelQueries({
      queryKey: sessionKeys.lists(),
      predicate: ({ state }) => mayHold(state.data, id),
    }),
  ])
}

/** A list that is still on its way may hold anything; one of something else than sessions holds none. */
const mayHold = (data: unknown, id: string) =>
  data === undefined || (Array.isArray(data) && data.some((item: SessionInfo) => item.id === id))

/** The log moves with the session: it is read again when the session does, not on every tick. */
function rereadLogIfMoved(client: QueryClient, former: SessionInfo | undefined, session: SessionInfo): void {
  if (former === undefined || versionOf(former) === versionOf(session)) return
  void client.invalidateQueries({ queryKey: sessionKeys.log(session.id) })
}

const versionOf = (session: SessionInfo) =>
  [session.dateLastModified, session.dialState, session.callState, session.queueState, session.ended].join()

export const isGone = (error: unknown): boolean =>
  isApiError(error) && error.kind === 'refused' && (error.status === 404 || error.status === 410)
