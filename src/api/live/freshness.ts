import type { Query, QueryClient } from '@tanstack/react-query'

import { isFinal } from '../is-final.ts'
import { signInNeeded } from '../sign-in/sign-in-needed.ts'
import { rulesOf } from './live-rules.ts'

/**
 * How far the screen can be trusted. `idle`: nothing in view is live; `connecting`: the first read is on its way; `live`: every
 * read in view is recent; `stale`: the oldest is not, whoever read it; `reconnecting`: the last read failed; `offline`: the
 * browser has no network; `paused`: the server waits for a sign-in.
 */
export type FreshnessState = 'idle' | 'connecting' | 'live' | 'stale' | 'reconnecting' | 'offline' | 'paused'

export interface Freshness {
  readonly state: FreshnessState
  /** When the oldest read in view was answered, in milliseconds since the epoch; null while nothing was. */
  readonly readAt: number | null
}

/** Milliseconds after which a read that is due every 5 s counts as missed. */
const staleAfter = 20_000

/** The freshness of what is on screen now, from the polled queries that something shows. */
export function freshness(client: QueryClient, now = Date.now()): Freshness {
  const shown = client.getQueryCache().findAll({ type: 'active', predicate: isShownAsLive })
  // A time to come is of a clock that was set back since.
  const answered = shown.map(({ state }) => Math.min(state.dataUpdatedAt, now)).filter((time) => time > 0)
  const readAt = answered.length > 0 ? Math.min(...answered) : null
  return { state: stateOf(shown, readAt, now), readAt }
}

function stateOf(shown: readonly Query[], readAt: number | null, now: number): FreshnessState {
  if (signInNeeded.get()) return 'paused'
  if (!navigator.onLine) return 'offline'
  if (shown.length === 0) return 'idle'
  if (shown.some(isFailing)) return 'reconnecting'
  if (readAt === null) return 'connecting'
  return now - readAt > staleAfter ? 'stale' : 'live'
}

/** Calls back when the freshness may have moved: a read ended, the network came or went. Time itself is the caller's. */
export function onFreshnessChange(client: QueryClient, listener: () => void): () => void {
  const stopCache = client.getQueryCache().subscribe(listener)
  const stopSignIn = signInNeeded.subscribe(listener)
  globalThis.addEventListener('online', listener)
  globalThis.addEventListener('offline', listener)
  return () => {
    stopCache()
    stopSignIn()
    globalThis.removeEventListener('online', listener)
    globalThis.removeEventListener('offline', listener)
  }
}

/**
 * A refusal is an answer: the connection stands, and the page tells what was refused. Query forgets why an own read failed at
 * the next own read alone; what another tab has read since ends the failure too.
 */
function isFailing({ state }: Query): boolean {
  const reason = state.fetchStatus === 'idle' ? state.error : (state.fetchFailureReason ?? state.error)
  return reason !== null && !isFinal(reason)
}

function isShownAsLive(query: Query): boolean {
  const rules = rulesOf(query)
  return rules !== null && !rules.isQuiet && !isRefused(query)
}

/** Refused for good before anything came of it: the page says so, and nothing of it can be fresh or old. */
function isRefused({ state }: Query): boolean {
  return state.data === undefined && state.error !== null && isFinal(state.error)
}
