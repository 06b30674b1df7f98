import { parseServerDate } from '#lib/dates.ts'
import { hasStatus, isApiError, isUnreachable } from '../api-error.ts'
import { emptyWall, withChange, withMissed, type Missed, type Wall, type WallChange } from './wall-change.ts'
import { RecentTrust } from './recent-trust.ts'
import { isSameRow, wallRowOf, type WallItem, type WallRow, type WallSession } from './wall-row.ts'

interface Answer<Item> {
  readonly items: readonly Item[]
  /** Characters of the answer. */
  readonly size: number
}

/** How the wall asks the server; tests put their own in its place. */
export interface WallServer {
  /** Every live session (contract §3.1, `GET /portal/active-sessions`). */
  readonly readAll: (signal: AbortSignal) => Promise<Answer<WallItem>>
  /** The sessions that changed last, newest first, ended ones too (`GET /sessions` by `dateLastModified`). */
  readonly readRecent: (
    count: number,
    signal: AbortSignal,
  ) => Promise<Answer<WallSession> & { readonly hasMorePages: boolean }>
}

/** What a read brought, on top of the revision before it; `isWhole`: all there is, whatever was known. */
export interface WallNews extends WallChange {
  readonly revision: number
  readonly isWhole: boolean
}

/** A longer silence was a sleep, or a network that was away: a wall that nobody sees asks each 15 seconds (`polling.ts`). */
const longGap = 40_000
const smallPage = 12
/** Where more than that has changed, all of it is soon read. */
const largestPage = 400
/** A page of fewer characters is worth what it tells of ends, however few sessions there are. */
const cheapPage = 100_000

/**
 * Reads the wall of one account and says only what changed. Between full reads it asks only for what changed lately, as
 * long as the server sorts so. Belongs into a worker: a full answer is megabytes.
 */
export class WallReading {
  readonly #others: ReadonlySet<string>
  readonly #server: WallServer
  readonly #trust = new RecentTrust()
  #rows = new Map<string, WallRow>()
  #missed: readonly Missed[] = []
  #lastAnswer: unknown = null
  #fullSize = 0
  #revision = 0
  #fullAt = -Infinity
  #readAt = -Infinity
  #pageSize = smallPage

  /** @param others Ids of accounts whose sessions are of another wall, for servers that take no notice of the account. */
  constructor(others: readonly string[], server: WallServer) {
    this.#others = new Set(others)
    this.#server = server
  }

  /**
   * @param known The revision that the asker has; 0 for none.
   * @throws ApiError, also an AbortError, from the server; what was known stays known.
   */
  async read(known: number, isFullWanted: boolean, signal: AbortSignal): Promise<WallNews> {
    const now = Date.now()
    const isFullDue =
      isFullWanted || now - this.#fullAt >= this.#trust.fullEvery || now - this.#readAt > longGap
    const base = this.#revision
    const change =
      (!isFullDue && this.#trust.isGiven(now) ? await this.#tryRecent(signal) : null) ??
      (await this.#readAll(signal))
    this.#readAt = Date.now()
    if (change.changed.length + change.gone.length + change.missed.length > 0) this.#revision += 1
    this.#revision ||= 1
    // Full answers hold who is there, and say nothing of how anybody went.
    const knowsMissed = this.#trust.isGiven(Date.now())
    if (known === base && base > 0) {
      return { ...change, knowsMissed, revision: this.#revision, isWhole: false }
    }
    const all = { changed: [...this.#rows.values()], gone: [], missed: this.#missed, knowsMissed }
    return { ...all, revision: this.#revision, isWhole: true }
  }

  async #readAll(signal: AbortSignal): Promise<WallChange> {
    const now = Date.now()
    const { items, size } = await this.#server.readAll(signal)
    this.#fullAt = now
    this.#fullSize = size
    // The very same text as the last time, which was not even decoded.
    if (items === this.#lastAnswer) return noChange
    this.#lastAnswer = items
    const next = new Map<string, WallRow>()
    const changed: WallRow[] = []
    for (const item of items) {
      if (item.ended || this.#others.has(item.accountId)) continue
      // Sessions without an id cannot be told apart, and are told by their place.
      const row = this.#shared(item.row.id === '' ? { ...item.row, id: `?${next.size}` } : item.row)
      if (row !== this.#rows.get(row.id)) changed.push(row)
      next.set(row.id, row)
    }
    const gone = [...this.#rows.keys()].filter((id) => !next.has(id))
    this.#rows = next
    if (!this.#trust.learn(next.values(), changed, gone)) this.#trust.lose(now)
    return { changed, gone, missed: [] }
  }

  /** Null also where the server refuses pages: the rest of it may answer all the same. */
  async #tryRecent(signal: AbortSignal): Promise<WallChange | null> {
    try {
      return await this.#readRecent(signal)
    } catch (error) {
      if (!concernsPagesAlone(error)) throw error
      this.#trust.rest(Date.now())
      return null
    }
  }

  /** Null where the server cannot be believed, or more has changed than a page holds: all has to be read. */
  async #readRecent(signal: AbortSignal): Promise<WallChange | null> {
    for (let count = this.#pageSize; count <= largestPage; count *= 4) {
      const { items, hasMorePages, size } = await this.#server.readRecent(count, signal)
      const verdict = this.#trust.judge(items, items.length < count && !hasMorePages)
      // A page comes with the logs and with sessions that have ended: of a small floor it may be more than all of it.
      const isDear = size > Math.max(this.#fullSize, cheapPage)
      if (verdict === 'lies') this.#trust.lose(Date.now())
      else if (isDear) this.#trust.rest(Date.now())
      if (verdict === 'good') return this.#take(items)
      if (verdict === 'lies' || isDear) return null
    }
    this.#pageSize = largestPage / 4
    this.#trust.overflow(Date.now())
    return null
  }

  #take(items: readonly WallSession[]): WallChange {
    const changed: WallRow[] = []
    const gone: string[] = []
    const missed: Missed[] = []
    for (const session of items) {
      if (session.id === '' || this.#others.has(session.accountId)) continue
      const known = this.#rows.get(session.id)
      if (session.ended) {
        if (session.wasMissed) missed.push({ id: session.id, at: endOf(session) })
        if (known) gone.push(session.id)
        this.#rows.delete(session.id)
        continue
      }
      const row = this.#shared(wallRowOf(session))
      if (row === known) continue
      this.#rows.set(row.id, row)
      changed.push(row)
    }
    const former = this.#missed
    this.#missed = withMissed(former, missed)
    const isNews = this.#missed !== former
    // The rows are no longer those of the last answer, so the same text says something new.
    if (changed.length + gone.length > 0) this.#lastAnswer = null
    // About as much as changes between two reads, and some air.
    const wanted = Math.ceil((changed.length + gone.length) * 1.5)
    this.#pageSize = Math.max(smallPage, Math.min(wanted, largestPage / 4))
    return changed.length + gone.length === 0 && !isNews
      ? noChange
      : { changed, gone, missed: isNews ? missed : [] }
  }

  /** The row as it is known, where it says the same. */
  #shared(row: WallRow): WallRow {
    const known = this.#rows.get(row.id)
    return known && isSameRow(known, row) ? known : row
  }
}

/** Notes may be written long after a session has ended, so that its last change says little of its end. */
const endOf = ({ dateCompleted, dateLastModified }: WallSession): number =>
  parseServerDate(dateCompleted) ?? parseServerDate(dateLastModified) ?? Date.now()

/** Whoever is signed out, asked to wait or away fails at everything; what is no `ApiError` was given up. */
const concernsPagesAlone = (error: unknown) =>
  isApiError(error) && !isUnreachable(error) && !hasStatus(error, 401, 429)

const noChange: WallChange = { changed: [], gone: [], missed: [] }

/** The wall after news: on top of the former one, or instead of it. */
export const withNews = (wall: Wall, news: WallNews): Wall =>
  withChange(news.isWhole ? emptyWall : wall, news)
