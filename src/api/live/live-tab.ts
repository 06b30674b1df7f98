import type { Query, QueryCacheNotifyEvent, QueryClient } from '@tanstack/react-query'

import { showSession } from '../sessions.ts'
import { signInNeeded } from '../sign-in/sign-in-needed.ts'
import { openChannel, type Channel, type OpenChannel } from './channel.ts'
import type { OutdatedSession } from './outdate-everywhere.ts'
import { outdateReads } from './outdated-reads.ts'
import { standForLeader, type Locks } from './leadership.ts'
import { rulesOf } from './live-rules.ts'
import type { LiveMessage } from './messages.ts'
import { heartbeat, OtherTabs } from './other-tabs.ts'
import { browserPage, type Page, type PageEvent } from './page-events.ts'
import { Poller } from './poller.ts'
import { ReadBook } from './read-book.ts'
import { ReadNews } from './read-news.ts'
import { startTicks } from './ticks.ts'

/** What a tab needs of the browser; tests put their own in its place. */
export interface Surroundings {
  readonly openChannel: OpenChannel
  readonly locks: Locks | undefined
  readonly page: Page
  readonly startTicks: (tick: () => void) => () => void
}

/** What a tab has around it in a browser; tests put their own in its place. */
export const browserSurroundings = (): Surroundings => ({
  openChannel,
  // Missing in pages that came by plain HTTP, which the types do not know.
  locks: navigator.locks as LockManager | undefined,
  page: browserPage,
  startTicks,
})

/** A gap between two ticks, or an absence, after which everything is read again: the machine slept, or the person was away. */
const longGap = 10_000
/** All tabs wake within about a second of each other, and one read after the first of them is enough for all. */
const wakesTogether = 1_500

/** One tab among those of a person: it reads, or hears what was read, and tells the others what it shows. */
export class LiveTab {
  // Not `randomUUID`, which pages that came by plain HTTP do not have.
  readonly #id = Math.random().toString(36).slice(2)
  readonly #client: QueryClient
  readonly #around: Surroundings
  readonly #name: string
  readonly #channel: Channel<LiveMessage>
  readonly #book = new ReadBook()
  readonly #others = new OtherTabs()
  readonly #poller: Poller
  readonly #news: ReadNews
  readonly #stops: (() => void)[]
  #standBack: (() => void) | null = null
  #announcedAt = 0
  #willLook = false
  #tickedAt = Date.now()
  #awaySince: number | null = null
  #wokeAt = 0

  constructor(client: QueryClient, userId: string, around: Surroundings) {
    this.#client = client
    this.#around = around
    // The number is that of the messages: tabs of an older build must not hear those of a newer one.
    this.#name = `evo-voice.live.2.${userId}`
    this.#channel = around.openChannel<LiveMessage>(this.#name, (message) => this.#hear(message))
    const { page } = around
    const isHidden = () => page.isHidden()
    this.#poller = new Poller({ client, book: this.#book, others: this.#others, isHidden })
    this.#news = new ReadNews({
      client,
      book: this.#book,
      others: this.#others,
      tabId: this.#id,
      send: (message) => this.#channel.send(message),
      demand: (hash, at) => this.#demand([hash], at),
    })
    for (const query of client.getQueryCache().findAll({ predicate: (each) => rulesOf(each) !== null })) {
      this.#news.meet(query)
    }
    this.#stops = [
      client.getQueryCache().subscribe((event) => this.#onCacheEvent(event)),
      signInNeeded.subscribe(() => this.#onSignInNeeded()),
      page.listen((event) => this.#onPageEvent(event)),
      around.startTicks(() => this.#tick()),
    ]
    this.#join()
  }

  /** Tells the other tabs that an act on a session has begun or ended here. */
  tellOutdated(outdated: OutdatedSession): void {
    this.#channel.send({ kind: 'outdated', ...outdated })
  }

  stop(): void {
    this.#leave()
    for (const stop of this.#stops) stop()
    this.#channel.close()
  }

  #join(): void {
    this.#standBack = standForLeader(this.#around.locks, this.#name, (as) => {
      this.#poller.role = as
      this.#lookSoon()
    })
    this.#announce()
    this.#lookSoon()
  }

  #leave(): void {
    if (this.#standBack === null) return
    this.#standBack()
    this.#standBack = null
    this.#poller.role = 'follower'
    this.#channel.send({ kind: 'bye', from: this.#id })
  }

  #announce(): void {
    this.#announcedAt = Date.now()
    const wants = [...this.#poller.shown]
    this.#channel.send({ kind: 'tab', from: this.#id, wants, isHidden: this.#around.page.isHidden() })
  }

  /** After whatever is going on, since a change of page takes many queries away and brings others. */
  #lookSoon(mustAnnounce = false): void {
    if (mustAnnounce) this.#announcedAt = 0
    if (this.#willLook) return
    this.#willLook = true
    queueMicrotask(() => {
      this.#willLook = false
      if (this.#standBack === null) return
      if (Date.now() - this.#announcedAt >= heartbeat) this.#announce()
      this.#poller.readWhatIsDue()
    })
  }

  #tick(): void {
    const gap = Date.now() - this.#tickedAt
    this.#tickedAt = Date.now()
    this.#others.forgetSilent()
    if (gap > longGap) this.#demandAll()
    this.#lookSoon()
  }

  #hear(message: LiveMessage): void {
    switch (message.kind) {
      case 'tab':
        if (this.#others.hear(message)) this.#announce()
        break
      case 'bye':
        this.#others.forget(message.from)
        break
      case 'demand':
        this.#hearDemand(message.hashes, message.isWake ? this.#wake(message.at) : message.at)
        break
      case 'outdated':
        this.#hearOutdated(message)
        break
      case 'read':
      case 'failed':
      case 'ask':
        this.#news.hear(message, this.#poller.role !== 'follower')
    }
    this.#lookSoon()
  }

  #hearOutdated({ sessionId, at, session }: OutdatedSession): void {
    outdateReads(this.#client, sessionId, at)
    if (session) showSession(this.#client, sessionId, session, at)
  }

  #hearDemand(hashes: readonly string[], at: number): void {
    const { wanted } = this.#poller
    for (const hash of hashes) if (wanted.has(hash)) this.#poller.demand(hash, at)
  }

  #onCacheEvent(event: QueryCacheNotifyEvent): void {
    const query: Query = event.query
    if (!rulesOf(query)) return
    if (event.type === 'removed') this.#book.drop(query.queryHash)
    if (event.type === 'observerAdded' || event.type === 'observerRemoved') this.#lookSoon(true)
    if (event.type === 'updated') this.#news.onUpdate(query, event.action)
  }

  #onSignInNeeded(): void {
    if (!signInNeeded.get()) this.#demandAll()
  }

  #onPageEvent(event: PageEvent): void {
    if (event === 'visibility') this.#lookSoon(true)
    if (event === 'online') this.#demandAll()
    if (event === 'away') this.#awaySince ??= Date.now()
    if (event === 'back') {
      const wasAwayLong = this.#awaySince !== null && Date.now() - this.#awaySince > longGap
      this.#awaySince = null
      if (wasAwayLong) this.#demandAll()
    }
    if (event === 'leaves') this.#leave()
    if (event === 'returns' && this.#standBack === null) {
      this.#join()
      this.#demandAll()
    }
  }

  /** Everything in this tab's sight is read again, not only what is due; by the leader, everything. */
  #demandAll(): void {
    this.#poller.waitsSince = Date.now()
    this.#demand([...this.#poller.wanted.keys()], this.#wake(Date.now()), true)
  }

  /** The time of the first of the wakes that belong together. */
  #wake(at: number): number {
    if (Math.abs(at - this.#wokeAt) > wakesTogether) this.#wokeAt = at
    return this.#wokeAt
  }

  #demand(hashes: readonly string[], at: number, isWake = false): void {
    for (const hash of hashes) this.#poller.demand(hash, at)
    if (this.#poller.role === 'follower') {
      this.#channel.send({ kind: 'demand', hashes, at, isWake })
    }
    this.#lookSoon()
  }
}
