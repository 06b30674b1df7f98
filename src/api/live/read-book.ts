/** What a tab remembers of one live query beside what Query's cache holds. */
export interface ReadEntry {
  /** When the read that is under way began; 0 before the first. */
  beganAt: number
  /** When the read began whose answer is shown. */
  startedAt: number
  /** What is shown, to see whether the next answer differs. */
  data: unknown
  /** Names what is shown among the tabs; empty where only this one has it. */
  revision: string
  /** When all of it was last sent to the others. */
  sentAt: number
  /** How many reads failed since the last one that did not. */
  failures: number
  /** A read has to begin at this time or later; 0 where none has to. */
  demandedAt: number
}

/** The entries by Query's hash of the key. */
export class ReadBook {
  readonly #entries = new Map<string, ReadEntry>()

  of(hash: string): ReadEntry {
    const known = this.#entries.get(hash)
    if (known) return known
    const entry: ReadEntry = {
      beganAt: 0,
      startedAt: 0,
      data: undefined,
      revision: '',
      sentAt: 0,
      failures: 0,
      demandedAt: 0,
    }
    this.#entries.set(hash, entry)
    return entry
  }

  drop(hash: string): void {
    this.#entries.delete(hash)
  }
}
