const listeners = new Set<() => void>()
let changes = 0

/**
 * Tells when the language or the time zone in which everything is shown has become another. What it gives is a number that is
 * another one after each change: screens that subscribe to it render again, and formats know that they are of before.
 */
export const shownIn = {
  get: (): number => changes,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** Says that the language or the time zone has just become another. */
export function tellShownIn(): void {
  changes += 1
  for (const listener of listeners) listener()
}
