import { queryOptions, replaceEqualDeep, type Query, type QueryClient } from '@tanstack/react-query'

import { ApiError, hasStatus } from './api-error.ts'
import { send, sendFor, type DecodeElsewhere } from './client.ts'
import { dto, listOf } from './contract/liberal.ts'
import { SessionInfo, type SessionLogInfo } from './contract/session-info.ts'
import { outdateEverywhere } from './live/outdate-everywhere.ts'
import { areOutdated, readPastActs } from './live/outdated-reads.ts'
import { keptLive, rulesOf } from './live/live-rules.ts'
import { oneOf, requestForOne } from './session-from-list.ts'
import { isLater } from './session-words.ts'
import { shareLog } from './share-log.ts'
import { forThisPerson } from './sign-in/same-person.ts'
import { PathValueError } from './wire/query-string.ts'
import { withoutLog } from './without-log.ts'

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
    queryFn: ({ signal, client }) => readPastActs(client, idsOf, () => readActive(signal)),
    // What a worker has compared keeps the identity of what did not change.
    structuralSharing: (former, next) => (longList?.hasRead(next) ? next : replaceEqualDeep(former, next)),
    ...keptLive<SessionInfo[]>({
      rings: (sessions) => sessions.length < manySessions && sessions.some(mayRing),
      keepsPace: true,
      holds: idsOf,
    }),
  })

/** Nobody has so many calls to take, and megabytes each second cost more than to see some seconds later that one rings. */
const manySessions = 500

/** Code that comes with the first list that is too long for the page. */
let longList: typeof import('./long-list/long-list.ts') | undefined

/** A list that turned out to be long is decoded in a worker, and read there from then on. */
async function readActive(signal: AbortSignal): Promise<SessionInfo[]> {
  const kept = await longList?.readLongList(signal)
  if (kept) return kept
  const decodeLong: DecodeElsewhere<{ sessions: SessionInfo[] }> = async (answer) => {
    longList ??= await import('./long-list/long-list.ts').catch(() => undefined)
    return longList?.takeLongList(answer, signal)
  }
  const { sessions } = await send('GetActiveSessions', {}, { signal, decodeLong })
  return longList?.hasRead(sessions) ? sessions : sessions.map(withoutLog)
}

/** One session without its log, which is a query of its own: the by-id route answers with an empty one (contract §6.1). */
export const sessionDetail = (id: string) =>
  queryOptions({
    queryKey: sessionKeys.detail(id),
    queryFn: ({ signal, client }) =>
      readPastActs(
        client,
        () => [id],
        () => readDetail(client, id, signal),
      ),
    ...keptLive<SessionInfo>({
      rings: mayRing,
      holds: () => [id],
      // The log moves with the session: it is read again when the session does, not on every tick.
      leadsTo: (former, next) => (versionOf(former) === versionOf(next) ? [] : [sessionKeys.log(id)]),
    }),
  })

/** Of sessions with their logs, what the log pane shows: hundreds of members are not looked at once more. */
const LogsOnly = dto({ items: listOf(dto({ id: SessionInfo.entries.id, log: SessionInfo.entries.log })) })

/** The log of a session, by the only route that has it (contract §6.1); null where the list does not know the session. */
export const sessionLog = (id: string) =>
  queryOptions({
    queryKey: sessionKeys.log(id),
    queryFn: async ({ signal }): Promise<SessionLogInfo[] | null> => {
      const { items } = await sendFor('ListSessions', requestForOne(id), LogsOnly, {
        signal,
        timeoutMs: 30_000,
      })
      return oneOf(items, id)?.log ?? null
    },
    structuralSharing: (former: unknown, next: unknown) =>
      shareLog(former as SessionLogInfo[] | null, next as SessionLogInfo[] | null),
    // It is read again when the session moves; this is the net for servers whose log grows without a word elsewhere.
    ...keptLive<SessionLogInfo[] | null>({ everyMs: 30_000, isQuiet: true }),
    staleTime: 10_000,
  })

/** Begins to read a session and its log side by side. The second ends with the first answer that has the log. */
export function readWithLog(client: QueryClient, id: string): Promise<unknown>[] {
  const detail = client.query(sessionDetail(id))
  const log = client.query(sessionLog(id))
  const cameWithDetail = async () => {
    await detail
    return client.getQueryData(sessionLog(id).queryKey) ?? log
  }
  return [detail, Promise.race([log, cameWithDetail()])]
}

/** The contract's server leaves the log out of this answer. One that does not need not be waited for twice. */
async function readDetail(client: QueryClient, id: string, signal: AbortSignal): Promise<SessionInfo> {
  const session = await readWhole(id, signal)
  if (session.log.length > 0) client.setQueryData(sessionLog(id).queryKey, (known) => known ?? session.log)
  const known = client.getQueryData(sessionDetail(id).queryKey)
  const isBehind = known && isLater(known, session) && areOutdated(client, [id], Date.now() - mostBehind)
  return isBehind ? known : withoutLog(session)
}

/** Milliseconds for which a server may show what was before an act that it has told of already. */
const mostBehind = 15_000

/**
 * Reads a session afresh, and again where an act on it ended meanwhile (contract §3.2). Never settles for another person.
 * @throws ApiError, also where the answer is some other session or none at all.
 */
export const readSession = (client: QueryClient, id: string): Promise<SessionInfo> =>
  forThisPerson(
    client,
    readPastActs(
      client,
      () => [id],
      async () => withoutLog(await readWhole(id)),
    ),
  )

async function readWhole(id: string, signal?: AbortSignal): Promise<SessionInfo> {
  const session = await send('GetSession', { sessionId: id }, { signal })
  if (session.id.toLowerCase() === id.toLowerCase()) return session
  throw new ApiError({ kind: 'unreadable', operation: 'GetSession', status: 200 })
}

/** Puts what the server has just said of one session into its own entry and every list, in every tab, so that all agree at once. */
export function storeSession(client: QueryClient, id: string, session: SessionInfo): void {
  const shown = withoutLog(session)
  const at = Date.now()
  client.setQueryData(sessionDetail(id).queryKey, shown, { updatedAt: at })
  showInLists(client, id, shown)
  outdateEverywhere(client, { sessionId: id, at, session: shown })
}

/** Shows what another tab has heard of a session at `at` (milliseconds since the epoch), wherever this one shows it. */
export function showSession(client: QueryClient, id: string, session: SessionInfo, at: number): void {
  client.setQueryData(sessionDetail(id).queryKey, (known) => known && session, { updatedAt: at })
  showInLists(client, id, session)
}

/** A list is as old as it was: only this one session in it is news. */
function showInLists(client: QueryClient, id: string, session: SessionInfo): void {
  const lists = client.getQueryCache().findAll({ queryKey: sessionKeys.lists() })
  for (const list of lists) {
    const { queryKey, state } = list
    if (!holds(list, id)) continue
    client.setQueryData(queryKey, rulesOf(list)?.withSession(state.data, session), {
      updatedAt: state.dataUpdatedAt,
    })
  }
}

/** Gives up every read that began before now and might still bring an older state of this session. */
export async function cancelSessionReads(client: QueryClient, id: string): Promise<void> {
  outdateEverywhere(client, { sessionId: id, at: Date.now() })
  await Promise.all([
    client.cancelQueries({ queryKey: sessionKeys.detail(id) }),
    client.cancelQueries({
      queryKey: sessionKeys.lists(),
      // A list that is still on its way may hold anything.
      predicate: (list) => list.state.data === undefined || holds(list, id),
    }),
  ])
}

const holds = (list: Query, id: string): boolean =>
  list.state.data !== undefined && rulesOf(list)?.holds(list.state.data).includes(id) === true

/** Whether anything in a session rings, for whomever: each of its three states and its legs may say so (contract §5). */
export const mayRing = ({ ended, callState, queueState, members }: SessionInfo): boolean =>
  !ended && [callState, queueState, ...members.map((member) => member.callState)].includes('Ringing')

/** The ids of sessions, as they stand. */
export const idsOf = (sessions: readonly SessionInfo[]) => sessions.map(({ id }) => id)

const versionOf = (session: SessionInfo) =>
  [session.dateLastModified, session.dialState, session.callState, session.queueState, session.ended].join()

/** There is no such session: the server says so, or the id is none that any server could be asked about (a blank one). */
export const isGone = (error: unknown): boolean =>
  error instanceof PathValueError || hasStatus(error, 404, 410)
