import { encodeId } from './encode-id.ts'

/** What one tab keeps at most: texts, and characters over all of them. The oldest go first. */
const limits = { texts: 60, characters: 1_000_000 }

/**
 * Texts of a person kept in this tab alone, across reloads, below one prefix of the session storage. Each belongs to an
 * owner; asking for one owner's text wipes what others left. Where storage is closed or full, texts last as long as the page.
 */
export function draftStorage(prefix: string) {
  const unkept = new Map<string, string>()
  const keyOf = (owner: string, name: string) => [prefix, encodeId(owner), encodeId(name)].join(':')

  function kept(): { key: string; value: string }[] {
    const storage = globalThis.sessionStorage
    return Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      .filter((key) => key.startsWith(`${prefix}:`))
      .map((key) => ({ key, value: storage.getItem(key) ?? '' }))
  }

  function makeRoom(newest: string): void {
    const others = kept().filter(({ key }) => key !== newest)
    others.sort((one, other) => timeOf(one.value) - timeOf(other.value))
    let characters = others.reduce((sum, { value }) => sum + value.length, 0)
    characters += globalThis.sessionStorage.getItem(newest)?.length ?? 0
    while (others.length >= limits.texts || (characters > limits.characters && others.length > 0)) {
      const oldest = others.shift()
      if (oldest === undefined) return
      characters -= oldest.value.length
      globalThis.sessionStorage.removeItem(oldest.key)
    }
  }

  return {
    /** The text, or `''` where there is none. */
    read(owner: string, name: string): string {
      const key = keyOf(owner, name)
      const own = `${prefix}:${encodeId(owner)}:`
      try {
        for (const other of kept()) {
          if (!other.key.startsWith(own)) globalThis.sessionStorage.removeItem(other.key)
        }
        return unkept.get(key) ?? textOf(globalThis.sessionStorage.getItem(key) ?? '')
      } catch {
        return unkept.get(key) ?? ''
      }
    },
    /** Keeps the text; an empty one is forgotten. */
    write(owner: string, name: string, text: string): void {
      const key = keyOf(owner, name)
      unkept.delete(key)
      try {
        globalThis.sessionStorage.removeItem(key)
        if (text === '') return
        globalThis.sessionStorage.setItem(key, `${Date.now()} ${text}`)
        makeRoom(key)
      } catch {
        unkept.set(key, text)
      }
    },
    /** Forgets every text of everybody. */
    forget(): void {
      unkept.clear()
      try {
        for (const { key } of kept()) globalThis.sessionStorage.removeItem(key)
      } catch {
        // Closed storage holds nothing.
      }
    },
  }
}

const timeOf = (value: string) => Number(value.slice(0, value.indexOf(' ')))
const textOf = (value: string) => value.slice(value.indexOf(' ') + 1)
