/** One text kept in this browser across reloads; reads as null where storage is closed to the page. */
export function remembered(key: string) {
  return {
    read: (): string | null => {
      try {
        return globalThis.localStorage.getItem(key)
      } catch {
        return null
      }
    },
    /** Null forgets it. */
    write: (value: string | null): void => {
      try {
        if (value === null) globalThis.localStorage.removeItem(key)
        else globalThis.localStorage.setItem(key, value)
      } catch {
        // Private windows may refuse; the choice then lasts as long as the page.
      }
    },
  }
}
