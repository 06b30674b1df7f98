import { hashKey, type Mutation, type QueryClient } from '@tanstack/react-query'

import { askedToWait } from '../api-error.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { isGone, sessionDetail, sessionKeys } from '../sessions.ts'
import { signInNeeded } from '../sign-in/sign-in-needed.ts'

/** Milliseconds for which what was told of an act is held against what is read. */
const followedFor = 300_000
/** Milliseconds between two looks for an end that is not known. A server that fails is asked ever more rarely otherwise. */
const lookEvery = 5_000

/** By name, the way to stop. */
const followed = new Map<string, () => void>()

interface Follower {
  /** What is followed; another one of the same name takes its place. */
  readonly name: string
  readonly sessionId: string
  /** When that was told which may have to be put right, in milliseconds since the epoch. */
  readonly at: number
  /** Whether the end is still not known: it is then looked for, wherever the person has gone meanwhile. */
  readonly isUnknown: () => boolean
  /** An act that begins, after which what is read is its own to tell. */
  readonly isOvertakenBy: (act: Mutation) => boolean
  /** Looks at what was read after the act; says whether that was all there is to see. */
  readonly see: (session: SessionInfo) => 'over' | 'goes on'
  /** The session is no more, which is all there is to see. */
  readonly seeGone: () => void
}

/** Follows a session after an act on it whose end was not seen: every read of it is looked at, for five minutes at most. */
export function followSession(client: QueryClient, follower: Follower): void {
  const { name, sessionId, at, isUnknown, isOvertakenBy } = follower
  stopFollowing(name)

  function end() {
    stopHearing()
    stopActs()
    clearTimeout(timer)
    clearInterval(looks)
    followed.delete(name)
  }

  function see(session: SessionInfo) {
    if (follower.see(session) === 'over') end()
  }

  const key = sessionKeys.detail(sessionId)
  const hash = hashKey(key)
  const stopHearing = client.getQueryCache().subscribe((event) => {
    if (event.query.queryHash !== hash) return
    if (event.type === 'removed') return end()
    if (event.type !== 'updated') return
    if (event.action.type === 'success') see(event.query.state.data as SessionInfo)
    if (event.action.type === 'error' && isGone(event.action.error)) {
      end()
      follower.seeGone()
    }
  })
  const stopActs = client.getMutationCache().subscribe((event) => {
    if (event.type === 'updated' && event.action.type === 'pending' && isOvertakenBy(event.mutation)) end()
  })
  const timer = setTimeout(end, followedFor)
  const looks = setInterval(() => {
    if (isUnknown() && !signInNeeded.get() && !isAskedToWait(client, sessionId)) lookAt(client, sessionId)
  }, lookEvery)
  followed.set(name, end)
  const known = client.getQueryState<SessionInfo>(key)
  if (known?.data && known.dataUpdatedAt > at) see(known.data)
}

/** What was followed under this name needs no more looks. */
export const stopFollowing = (name: string): void => followed.get(name)?.()

/** Joins a read that is under way. What comes of it, whoever follows the session hears of the cache. */
function lookAt(client: QueryClient, sessionId: string): void {
  client.query({ ...sessionDetail(sessionId), staleTime: 0, retry: false }).catch(() => undefined)
}

/** The server has named a time before which it does not want to be asked again. */
function isAskedToWait(client: QueryClient, sessionId: string): boolean {
  const read = client.getQueryState(sessionKeys.detail(sessionId))
  return read !== undefined && Date.now() < read.errorUpdatedAt + askedToWait(read.error)
}
