import { hashKey, type Query, type QueryCacheNotifyEvent, type QueryClient } from '@tanstack/react-query'

import { ApiError, isApiError, isUnreachable } from '../api-error.ts'
import { isRefusedThoughKnown } from '../is-final.ts'
import { currentSignIn } from '../sign-in/sign-in-needed.ts'
import { areOutdated } from './outdated-reads.ts'
import { failureNews } from './failure-news.ts'
import { rulesOf } from './live-rules.ts'
import type { LiveMessage, ReadTimes } from './messages.ts'
import type { OtherTabs } from './other-tabs.ts'
import type { ReadBook } from './read-book.ts'

type Action = Extract<QueryCacheNotifyEvent, { type: 'updated' }>['action']
type Heard = Extract<LiveMessage, { kind: 'read' | 'failed' | 'ask' }>

interface ReadNewsParts {
  readonly client: QueryClient
  readonly book: ReadBook
  readonly others: OtherTabs
  readonly tabId: string
  readonly send: (message: LiveMessage) => void
  readonly demand: (hash: string, at: number) => void
}

/** Milliseconds for which a demanded read is tried again where nothing could be sent. */
const keenFor = 5_000
const isKeenAt = (demandedAt: number) => Date.now() - demandedAt < keenFor

/** However many tabs ask for the same data, they hear the one answer. */
const answersOnceIn = 300

/** Tells the other tabs what was read here, whoever asked for it, and shows what was read in them. */
export class ReadNews {
  readonly #parts: ReadNewsParts
  /** What is being shown at this moment on the word of another tab. */
  #applying: ReadTimes | null = null
  #revisions = 0

  constructor(parts: ReadNewsParts) {
    this.#parts = parts
  }

  /** A query was there before this tab was live. */
  meet({ queryHash, state }: Query): void {
    if (state.data === undefined) return
    const entry = this.#parts.book.of(queryHash)
    entry.data = state.data
    entry.startedAt = state.dataUpdatedAt
  }

  /** A live query of this tab has changed. */
  onUpdate(query: Query, action: Action): void {
    const entry = this.#parts.book.of(query.queryHash)
    if (action.type === 'fetch') entry.beganAt = Date.now()
    if (action.type === 'success') this.#onSuccess(query, action.manual ?? false)
    if (action.type === 'error') {
      this.#countFailure(query.queryHash, entry.beganAt, action.error)
      this.#tellFailure(query, action.error)
    }
  }

  hear(message: Heard, answers: boolean): void {
    const query = this.#parts.client.getQueryCache().get(message.hash)
    if (!query || !rulesOf(query)) return
    if (message.kind === 'read') this.#hearRead(query, message)
    if (message.kind === 'failed') this.#hearFailure(query, message)
    if (message.kind === 'ask' && answers) this.#answer(query)
  }

  #onSuccess(query: Query, isManual: boolean): void {
    const { book } = this.#parts
    const entry = book.of(query.queryHash)
    const { data } = query.state
    const former = entry.data
    // What an act put there is as new as can be; a read is as old as its beginning.
    entry.startedAt = this.#applying?.startedAt ?? (isManual ? Date.now() : entry.beganAt)
    entry.data = data
    entry.failures = 0
    const base = entry.revision
    if (data !== former) entry.revision = ''
    if (!isManual) this.#tellRead(query, { revision: base, data: former })
    if (former !== undefined && data !== former) this.#follow(query, former)
  }

  /** What has moved may move other things: they are read again too. */
  #follow(query: Query, former: unknown): void {
    const { client, others, demand } = this.#parts
    for (const key of rulesOf(query)?.leadsTo(former, query.state.data) ?? []) {
      const hash = hashKey(key)
      const followed = client.getQueryCache().get(hash)
      if (followed?.isActive() || others.doesAnyWant(hash)) demand(hash, query.state.dataUpdatedAt)
      else followed?.invalidate()
    }
  }

  /** `base`: what the others were told last, so that only the difference may have to be said. */
  #tellRead(query: Query, base?: { readonly revision: string; readonly data: unknown }): void {
    const { queryHash: hash, state } = query
    if (!this.#parts.others.doesAnyWant(hash)) return
    const entry = this.#parts.book.of(hash)
    const isKnown = entry.revision !== ''
    if (!isKnown) {
      this.#revisions += 1
      entry.revision = `${this.#parts.tabId} ${this.#revisions}`
      entry.sentAt = Date.now()
    }
    const { startedAt, revision } = entry
    const news = { kind: 'read', hash, revision, startedAt, finishedAt: state.dataUpdatedAt } as const
    const difference = rulesOf(query)?.change
    if (isKnown) this.#parts.send(news)
    else if (base && base.revision !== '' && difference) {
      const change = difference.between(base.data, state.data)
      this.#parts.send({ ...news, base: base.revision, change })
    } else this.#parts.send({ ...news, data: state.data })
  }

  #answer(query: Query): void {
    const entry = this.#parts.book.of(query.queryHash)
    if (query.state.data === undefined || Date.now() - entry.sentAt < answersOnceIn) return
    entry.revision = ''
    this.#tellRead(query)
  }

  #hearRead(query: Query, news: Extract<Heard, { kind: 'read' }>): void {
    const { client, book, send } = this.#parts
    const { queryHash: hash, queryKey } = query
    const entry = book.of(hash)
    if (news.startedAt < entry.startedAt) return
    if (news.data === undefined && (news.base ?? news.revision) !== entry.revision) {
      if (query.isActive()) send({ kind: 'ask', hash })
      return
    }
    const isChange = news.base !== undefined
    const changed = isChange ? rulesOf(query)?.change?.onto(query.state.data, news.change) : undefined
    // Null is a value of its own: there is none any more.
    const told = news.data === undefined ? changed : news.data
    const data = told === undefined ? query.state.data : told
    if (areOutdated(client, rulesOf(query)?.holds(data) ?? [], news.startedAt)) return
    this.#applying = news
    client.setQueryData(queryKey, data, { updatedAt: news.finishedAt })
    this.#applying = null
    entry.revision = news.revision
    // A read of this tab's own that began earlier would only bring what is older.
    const isOvertaken = query.state.fetchStatus !== 'idle' && entry.beganAt < news.startedAt
    if (isOvertaken) void client.cancelQueries({ queryKey, exact: true })
  }

  #countFailure(hash: string, beganAt: number, error: unknown): void {
    const entry = this.#parts.book.of(hash)
    entry.failures += 1
    // A network says that it is back before it carries anything, so what never arrived stays demanded for a while.
    const isTooEarly = isUnreachable(error) && isKeenAt(entry.demandedAt)
    // What was demanded has been tried; the next time comes by the usual rules.
    if (beganAt >= entry.demandedAt && !isTooEarly) entry.demandedAt = 0
  }

  #tellFailure({ queryHash: hash, state }: Query, error: unknown): void {
    if (!isApiError(error) || !this.#parts.others.doesAnyWant(hash)) return
    const { beganAt: startedAt } = this.#parts.book.of(hash)
    const failure = failureNews(error)
    const finishedAt = state.errorUpdatedAt
    // Whether it asks for a sign-in is known right after it.
    queueMicrotask(() => {
      const isRoutesOwn = isRefusedThoughKnown(error)
      this.#parts.send({ kind: 'failed', hash, startedAt, finishedAt, failure, isRoutesOwn })
    })
  }

  #hearFailure(query: Query, news: Extract<Heard, { kind: 'failed' }>): void {
    if (news.startedAt < this.#parts.book.of(query.queryHash).startedAt) return
    // All tabs share one sign-in, so what the other took for that route's own word is taken so here.
    const error = new ApiError({ ...news.failure, signIn: news.isRoutesOwn ? currentSignIn() : null })
    this.#countFailure(query.queryHash, news.startedAt, error)
    query.setState({
      error,
      errorUpdatedAt: news.finishedAt,
      errorUpdateCount: query.state.errorUpdateCount + 1,
      isInvalidated: true,
      status: 'error',
    })
  }
}
