/**
 * Whether the server has stopped knowing who works here. It is no query: it is raised by any answer of 401 while the
 * screen stays as it is, and lowered by a sign-in.
 */
let isNeeded = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (isNeeded === next) return
  isNeeded = next
  for (const listener of listeners) listener()
}

export const askForSignIn = (): void => set(true)
export const signInIsDone = (): void => set(false)

/** For `useSyncExternalStore`. */
export const signInNeeded = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): boolean => isNeeded,
}
