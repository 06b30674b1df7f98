import { hasStatus, isApiError } from './api-error.ts'

/**
 * Whether the server has stopped knowing who works here. It is no query: it is raised by any answer of 401 while the
 * screen stays as it is, and lowered by a sign-in.
 */
let isNeeded = false
/** Counts the sign-ins, and the ends of them, that this tab has seen. */
let signIns = 0
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (isNeeded === next) return
  isNeeded = next
  for (const listener of listeners) listener()
}

export const askForSignIn = (): void => set(true)

export function signInIsDone(): void {
  signIns += 1
  set(false)
}

/** Which sign-in of this tab is on now; an ApiError carries that of its question. */
export const currentSignIn = (): number => signIns

/**
 * Asks for a sign-in where the server has answered 401, and not where somebody has signed in since the question was sent:
 * such an answer speaks of the former sign-in, and nobody would ever lower what it raised.
 */
export function askForSignInAfter(error: unknown): void {
  if (!hasStatus(error, 401)) return
  const isOfFormer = isApiError(error) && error.signIn !== null && error.signIn !== signIns
  if (!isOfFormer) askForSignIn()
}

/** For `useSyncExternalStore`. */
export const signInNeeded = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): boolean => isNeeded,
}
