import { endOfObject, itemPlaces } from '#lib/json-items.ts'

interface Known<Item> {
  readonly text: string
  readonly contentType: string | null
  readonly items: Item[]
  /** Beginning and end of each item in the text, in turn; null until they are looked for. */
  readonly places: readonly number[] | null
}

/** Up to so many items in a row may have gone before one that is known. */
const reachInItems = 20
/** Where so many items are others, and most of them, the whole is sooner decoded at once. */
const manyItems = 100

/** How an answer `{sessions: […]}` begins (contract §3.1). Where another field comes first, all of it is decoded each time. */
const head = /^\s*\{\s*"sessions"\s*:\s*\[/

/**
 * Reads long lists of sessions again and again, and decodes only those that are not word for word as they were the last time. What is
 * known is known by its text alone: no date and no number of a version is believed.
 */
export class KnownSessions<Item> {
  readonly #decodeItem: (json: unknown) => Item
  #known: Known<Item> | null = null

  /** @param decodeItem Gives what is kept of a session, of what its JSON means; may throw. */
  constructor(decodeItem: (json: unknown) => Item) {
    this.#decodeItem = decodeItem
  }

  /**
   * The sessions of an answer, for the `readText` of a request.
   * @param decode Decodes all of it, where that is needed.
   * @throws What `decode` throws.
   */
  readonly read = (
    text: string,
    contentType: string | null,
    decode: () => { sessions: Item[] },
  ): { sessions: Item[] } => {
    const former = this.#known
    const isComparable = former !== null && former.contentType === contentType
    this.#known = (isComparable ? this.#tryBeside(former, text) : null) ?? {
      text,
      contentType,
      items: decode().sessions,
      places: null,
    }
    return { sessions: this.#known.items }
  }

  #tryBeside(former: Known<Item>, text: string): Known<Item> | null {
    try {
      return this.#readBeside(former, text)
    } catch {
      // Not JSON, or nothing that an item could be made of: whoever decodes all of it says what is wrong.
      return null
    }
  }

  /** Null where the two texts differ in more than their items. */
  #readBeside(former: Known<Item>, text: string): Known<Item> | null {
    if (text === former.text) return former
    const known = former.places ?? placesIn(former.text)
    const count = former.items.length
    const [first = -1] = known
    if (known.length !== count * 2 || !text.startsWith(former.text.slice(0, first))) return null
    // Two slices are compared by the block; `startsWith` goes by the character.
    const isAt = (index: number, at: number) => {
      const [start = 0, end = 0] = [known[index * 2], known[index * 2 + 1]]
      return index < count && text.slice(at, at + end - start) === former.text.slice(start, end)
    }

    const items: Item[] = []
    const places: number[] = []
    let decoded = 0
    let next = 0
    let at = first
    for (; ; at += 1) {
      let same = next
      while (same < next + reachInItems && !isAt(same, at)) same += 1
      const item = same < next + reachInItems ? former.items[same] : undefined
      let end = at
      if (item !== undefined) {
        end += known[same * 2 + 1]! - known[same * 2]!
        items.push(item)
        next = same + 1
      } else {
        end = endOfObject(text, at)
        decoded += 1
        if (end < 0 || (decoded > manyItems && decoded * 2 > items.length)) return null
        items.push(this.#decodeItem(JSON.parse(text.slice(at, end))))
        // Unless it has come in before one that is known, it stands in the place of that one.
        if (!isAt(next, end + 1)) next += 1
      }
      places.push(at, end)
      at = end
      if (text[end] !== ',') break
    }
    const isSameTail = text.slice(at) === former.text.slice(known.at(-1))
    return isSameTail ? { text, contentType: former.contentType, items, places } : null
  }
}

function placesIn(text: string): number[] {
  const start = head.exec(text)?.[0].length
  return start === undefined ? [] : itemPlaces(text, start)
}
