/** V8 copies slices below this length; longer ones point into the text. */
const SHORTEST_SHARED_SLICE = 13
const PAGE_LENGTH = 1024

/** Cuts keys and values out of a text at small cost and without keeping the text in memory. */
export class JsvStrings {
  readonly #text: string
  readonly #keys: string[] = Array.from({ length: 256 }, () => '')
  #page = ''
  #pageStart = 0
  #pageEnd = 0

  constructor(text: string) {
    this.#text = text
  }

  /** The same few keys come thousands of times: one string for all of them spares both time and memory. */
  key(start: number, end: number): string {
    const text = this.#text
    const slot = (text.charCodeAt(start) * 31 + text.charCodeAt(end - 1) * 7 + end - start) & 0xff
    const known = this.#keys[slot] ?? ''
    if (known.length === end - start && text.startsWith(known, start)) return known
    const key = text.slice(start, end)
    this.#keys[slot] = key
    return key
  }

  /**
   * Engines keep a whole text alive for as long as one longer slice of it lives. A cache that shares what did not change
   * would hold on to one old answer after another, so longer slices are cut from a copied page of the text instead.
   */
  value(start: number, end: number): string {
    if (end - start < SHORTEST_SHARED_SLICE) return this.#text.slice(start, end)
    if (end > this.#pageEnd) {
      this.#pageStart = start - 1
      this.#pageEnd = Math.max(end, start + PAGE_LENGTH)
      // Joined to something, the slice is copied; on its own it would point into the text.
      this.#page = ` ${this.#text.slice(start, this.#pageEnd)}`
    }
    return this.#page.slice(start - this.#pageStart, end - this.#pageStart)
  }
}
