import type { WallRow } from './wall-row.ts'

let held: { readonly accountId: string; readonly rows: readonly WallRow[] } | null = null
const listeners = new Set<() => void>()

/** The sessions of a first page, while all of them are still being read; for `useSyncExternalStore`. */
export const firstRows = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  of: (accountId: string): readonly WallRow[] | null => (held?.accountId === accountId ? held.rows : null),
  /** Comes true when there are some. */
  come: (accountId: string): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (held?.accountId !== accountId) return
        listeners.delete(look)
        resolve()
      }
      listeners.add(look)
      look()
    }),
  /** They stay until those of another account come, since all that follows stands before them. */
  set: (accountId: string, rows: readonly WallRow[] | null): void => {
    if (rows === null && held === null) return
    held = rows && { accountId, rows }
    for (const listener of listeners) listener()
  },
}
