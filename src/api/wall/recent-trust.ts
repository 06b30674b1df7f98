import { isSortedAsAsked } from '../is-sorted.ts'
import { parseServerDate } from '#lib/dates.ts'
import type { WallRow, WallSession } from './wall-row.ts'

/** What changed lately is asked for with this much overlap: a server's clocks may differ, and its dates may be whole seconds. */
const overlap = 1_000
/** After so long without trust it is tried once more. */
const triedAgainAfter = 600_000
/** After so long pages are tried once more that were no lie, but no help either. */
const restsFor = 300_000
/** How many times running pages may be too small, and be tried as soon as something is newer than all that filled them. */
const mostTries = 3
/** Milliseconds from one full read to the next: at first, and at most. */
const firstFullEvery = 60_000
const lastFullEvery = 300_000

/**
 * Whether a server can be believed when it says what changed lately. Which fields it sorts by is not documented (contract
 * §5.1, §9.10), so every page is checked, and every full read is held against what the pages before it had said.
 */
export class RecentTrust {
  /** Back to which `dateLastModified` the next page has to reach, in milliseconds since the epoch; 0 before the first full read. */
  #reach = 0
  #pausedUntil = -Infinity
  /** The reach of pages that were too small for what lies above it. */
  #crowdedAt = Infinity
  /** Sessions that a full read no longer had, of whose end no page had spoken. */
  #unexplained: ReadonlySet<string> = new Set()
  #hasPages = false
  /** Whether a page has told anything since the last full read. */
  #hasNews = false
  /** How many times running more had changed than the largest page holds. */
  #overflows = 0
  /** How many full reads in a row agreed with pages that had told something. */
  #agreements = 0

  /** Milliseconds from one full read to the next: the longer the pages have told everything, the longer. */
  get fullEvery(): number {
    return Math.min(firstFullEvery * 2 ** this.#agreements, lastFullEvery)
  }

  isGiven(now: number): boolean {
    return this.#reach > 0 && now > this.#pausedUntil
  }

  /** The pages have lied. */
  lose(now: number): void {
    this.#pause(now + triedAgainAfter)
    this.#agreements = 0
  }

  /** The pages are of no use for now, which is no reason to believe them less later. */
  rest(now: number): void {
    this.#pause(now + restsFor)
  }

  /**
   * More has changed than the largest page holds, and pages only cost: always, as where a server dates all alike, or until the
   * next change, where everything was changed at once.
   */
  overflow(now: number): void {
    this.#overflows += 1
    if (this.#overflows === 1) return
    this.rest(now)
    if (this.#overflows <= mostTries) this.#crowdedAt = this.#reach
  }

  #pause(until: number): void {
    this.#pausedUntil = until
    this.#crowdedAt = Infinity
    this.#hasPages = false
    this.#hasNews = false
  }

  /**
   * Looks at the newest part of the list. `more`: it does not reach back to what is known; `lies`: it is not in the order
   * that was asked for, or does not agree with the last full read.
   */
  judge(items: readonly WallSession[], isAll: boolean): 'good' | 'more' | 'lies' {
    const times = items.map(({ dateLastModified }) => parseServerDate(dateLastModified))
    if (times.includes(null)) return 'lies'
    if (!isSortedAsAsked(items, { sortField: 'dateLastModified', sortOrder: 'Descend' })) return 'lies'
    if (!isAll && (times.at(-1) ?? 0) >= this.#reach - overlap) return 'more'
    const ended = new Set(items.filter((item) => item.ended).map(({ id }) => id))
    for (const id of this.#unexplained) if (!ended.has(id)) return 'lies'
    this.#unexplained = new Set()
    this.#overflows = 0
    this.#hasPages = true
    this.#hasNews ||= (times[0] ?? 0) > this.#reach
    this.#reach = Math.max(this.#reach, times[0] ?? 0)
    return 'good'
  }

  /**
   * Learns from a full read: `changed` are rows that differ from those known, `gone` those that are no more. Gives whether
   * the pages before it can still be believed.
   */
  learn(rows: Iterable<WallRow>, changed: readonly WallRow[], gone: readonly string[]): boolean {
    if (this.#hasPages) {
      this.#hasPages = false
      this.#unexplained = new Set(gone)
      if (this.#hasNews) this.#agreements += 1
      this.#hasNews = false
      // The next page reaches back to before this read, so that it has to speak of all that is gone.
      return changed.every(({ modified }) => modified !== null && modified >= this.#reach - overlap)
    }
    this.#unexplained = new Set()
    for (const { modified } of rows) this.#reach = Math.max(this.#reach, modified ?? 0)
    if (this.#reach - overlap > this.#crowdedAt) this.#pause(-Infinity)
    return true
  }
}
