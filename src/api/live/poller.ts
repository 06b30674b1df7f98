import type { QueryClient } from '@tanstack/react-query'

import { isUnreachable } from '../api-error.ts'
import { signInNeeded } from '../sign-in/sign-in-needed.ts'
import { liveQueryFor } from './known-live-queries.ts'
import type { Lead } from './leadership.ts'
import { rulesOf } from './live-rules.ts'
import type { Key } from './messages.ts'
import type { OtherTabs } from './other-tabs.ts'
import { waitAfterRead } from './polling.ts'
import type { ReadBook } from './read-book.ts'

/** How many intervals a tab waits for news from the leader before it reads by itself: the leader may be frozen. */
const patienceInIntervals = 2.5
/** The same for a read that was demanded, in milliseconds. */
const patienceWithDemandMs = 3_000
/** Milliseconds from a demanded read that could not be sent to the next try. */
const pauseBetweenTriesMs = 1_000

interface PollerParts {
  readonly client: QueryClient
  readonly book: ReadBook
  readonly others: OtherTabs
  readonly isHidden: () => boolean
}

/** Reads what is due: the leader for every tab, the others for themselves where nothing comes from the leader. */
export class Poller {
  /** `follower` waits for the leader's news, and reads for itself where none comes. */
  role: Lead | 'follower' = 'follower'
  /** Since when a follower has been waiting for news, whatever came before: a sleep is not the leader's silence. */
  waitsSince = Date.now()
  readonly #parts: PollerParts
  /** From 0 to 1, another one in every tab, so that not all of them lose patience at once. */
  readonly #spread = Math.random()

  constructor(parts: PollerParts) {
    this.#parts = parts
  }

  /** The live queries that something in this tab shows. */
  get shown(): Map<string, Key> {
    const queries = this.#parts.client.getQueryCache().findAll({ type: 'active' })
    return new Map(
      queries.filter((query) => rulesOf(query)).map(({ queryHash, queryKey }) => [queryHash, queryKey]),
    )
  }

  /** The live queries that this tab has to see to. */
  get wanted(): Map<string, Key> {
    return this.role === 'leader' ? new Map([...this.#parts.others.wants, ...this.shown]) : this.shown
  }

  /** Asks for a read that begins at `at` or later. */
  demand(hash: string, at: number): void {
    const entry = this.#parts.book.of(hash)
    entry.demandedAt = Math.max(entry.demandedAt, at)
  }

  readWhatIsDue(): void {
    if (signInNeeded.get()) return
    const now = Date.now()
    for (const [hash, key] of this.wanted) {
      if (this.#dueAt(hash, now) <= now) this.#read(hash, key)
    }
  }

  #dueAt(hash: string, now: number): number {
    const { client, book, others, isHidden } = this.#parts
    const query = client.getQueryCache().get(hash)
    if (!query) return now
    const { data, error, dataUpdatedAt, errorUpdatedAt, fetchStatus } = query.state
    if (fetchStatus !== 'idle') return Infinity
    if (data === undefined && error === null) return now
    const rules = rulesOf(query)
    if (!rules) return Infinity
    const { failures, demandedAt, startedAt } = book.of(hash)
    const wait = waitAfterRead(rules, {
      data,
      error,
      failures,
      isUnseen: isHidden() && others.areAllHidden,
      spread: this.#spread,
    })
    const isFollower = this.role === 'follower'
    // A time to come is of a clock that was set back since.
    const lastNews = Math.min(Math.max(dataUpdatedAt, errorUpdatedAt), now)
    const usual = isFollower
      ? Math.max(lastNews, this.waitsSince) + wait * (patienceInIntervals + this.#spread / 2)
      : lastNews + wait
    if (demandedAt <= startedAt) return usual
    const demanded = demandedAt + (isFollower ? patienceWithDemandMs + this.#spread * 1_000 : 0)
    const nextTry = isUnreachable(error) ? Math.min(errorUpdatedAt, now) + pauseBetweenTriesMs : 0
    return Math.min(usual, Math.max(demanded, nextTry))
  }

  #read(hash: string, key: Key): void {
    const { client } = this.#parts
    const cache = client.getQueryCache()
    const known = cache.get(hash)
    const options = known?.options.queryFn ? known.options : liveQueryFor(key)
    if (!options) return
    const query = known ?? cache.build(client, client.defaultQueryOptions({ ...options, queryKey: key }))
    // The next tick tries again, also in a hidden page, where Query's own retries wait until it is seen.
    query.fetch({ ...query.options, ...options, retry: false }).catch(() => undefined)
  }
}
