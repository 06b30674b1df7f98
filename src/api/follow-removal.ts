import { hashKey, type QueryClient } from '@tanstack/react-query'

import { putRight } from './act-record.ts'
import { askedToWait } from './api-error.ts'
import type { SessionInfo } from './contract/session-info.ts'
import { isOut, removalKey, type Removal, type RemovalOutcome } from './session-members.ts'
import { isGone, sessionDetail, sessionKeys } from './sessions.ts'
import { signInNeeded } from './sign-in-needed.ts'

/** Milliseconds for which what was told of a removal is held against what is read. */
const followedFor = 300_000
/** Milliseconds between two looks for an end that is not known. A server that fails is asked ever more rarely otherwise. */
const lookEvery = 5_000

const followed = new Map<string, () => void>()

/** What was told of a removal. */
export interface Followed {
  readonly sessionId: string
  readonly identity: string
  readonly outcome: RemovalOutcome
  /** When that was told, in milliseconds since the epoch. */
  readonly at: number
  /** Is told what is true instead. */
  readonly tell: (outcome: RemovalOutcome) => void
}

/**
 * A removal whose end was not seen, or which a server that is slow to show it seemed not to have done: what was told of it is put
 * right as soon as a read says otherwise (BEHAVIOURS §1, rule 5). An end that is not known is looked for until the session can be
 * read, wherever the person has gone meanwhile. Another removal of the same member takes its place, from when it begins: what is
 * read then is its own to tell.
 */
export function followRemoval(
  client: QueryClient,
  { sessionId, identity, outcome, at, tell }: Followed,
): void {
  const name = `${sessionId} ${identity}`
  followed.get(name)?.()
  if (outcome.kind !== 'unknown' && outcome.kind !== 'still-there') return
  const wasAccepted = outcome.kind === 'unknown' ? outcome.wasAccepted : outcome.error === null
  const error = wasAccepted ? null : outcome.error
  let isUnknown = outcome.kind === 'unknown'

  function say(truth: RemovalOutcome) {
    putRight(client, sessionId, identity, truth)
    tell(truth)
  }

  function end(last?: RemovalOutcome) {
    stopListening()
    clearTimeout(timer)
    clearInterval(looks)
    followed.delete(name)
    if (last) say(last)
  }

  function see(session: SessionInfo) {
    if (isOut(identity, session)) return end({ kind: wasAccepted ? 'removed' : 'gone-since' })
    if (isUnknown) say({ kind: 'still-there', error })
    isUnknown = false
  }

  const isAskedAgain = () =>
    client.isMutating({
      mutationKey: removalKey(sessionId),
      predicate: ({ state }) => (state.variables as Removal).member.identity === identity,
    }) > 0
  const key = sessionKeys.detail(sessionId)
  const hash = hashKey(key)
  const stopListening = client.getQueryCache().subscribe((event) => {
    if (event.query.queryHash !== hash) return
    if (event.type === 'removed' || isAskedAgain()) return end()
    if (event.type !== 'updated') return
    if (event.action.type === 'success') see(event.query.state.data as SessionInfo)
    if (event.action.type === 'error' && isGone(event.action.error)) end({ kind: 'session-gone' })
  })
  const timer = setTimeout(end, followedFor)
  const looks = setInterval(() => {
    if (isUnknown && !signInNeeded.get() && !isAskedToWait(client, sessionId)) lookAt(client, sessionId)
  }, lookEvery)
  followed.set(name, end)
  const known = client.getQueryState<SessionInfo>(key)
  if (known?.data && known.dataUpdatedAt > at) see(known.data)
}

/** Joins a read that is under way. What comes of it, whoever follows the session hears of the cache. */
function lookAt(client: QueryClient, sessionId: string): void {
  client.query({ ...sessionDetail(sessionId), staleTime: 0, retry: false }).catch(() => undefined)
}

/** The server has named a time before which it does not want to be asked again. */
function isAskedToWait(client: QueryClient, sessionId: string): boolean {
  const read = client.getQueryState(sessionKeys.detail(sessionId))
  return read !== undefined && Date.now() < read.errorUpdatedAt + askedToWait(read.error)
}
