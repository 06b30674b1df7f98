import { hasStatus, isApiError, type ApiError } from './api-error.ts'

/**
 * Whether the server has stopped knowing who works here. It is no query: it is raised by any answer of 401 while the
 * screen stays as it is, and lowered by a sign-in.
 */
let isNeeded = false
/** Counts the sign-ins, and the ends of them, that this tab has seen. */
let signIns = 0
/** Operations that answer 401 to somebody whom the server knows. */
const alone = new Set<string>()
let isProving = false
/** Asks the server whether the person is still signed in. Whoever has a cache knows who that is, see `proveExpiryBy`. */
let hasExpired = (): Promise<boolean> => Promise.resolve(true)
const listeners = new Set<() => void>()

function set(next: boolean): void {
  if (isNeeded === next) return
  isNeeded = next
  for (const listener of listeners) listener()
}

/** Nobody is signed in any more: whoever looks on asks for a sign-in. */
export const askForSignIn = (): void => set(true)

/** Somebody is signed in: what is refused from now on speaks of this sign-in. */
export function signInIsDone(): void {
  signIns += 1
  set(false)
}

/** Which sign-in of this tab is on now; an ApiError carries that of its question. */
export const currentSignIn = (): number => signIns

/** A 401 to what was sent before somebody signed in here: it speaks of the former sign-in. */
export const isOfFormerSignIn = (error: unknown): boolean =>
  hasStatus(error, 401) && isApiError(error) && error.signIn !== null && error.signIn !== signIns

const isOfThisSignIn = (error: unknown): error is ApiError =>
  hasStatus(error, 401) && !isOfFormerSignIn(error)

/**
 * Asks for a sign-in where the server has answered an act with 401, unless it spoke of a former one: nobody would lower what
 * that raised. At once, so that a question which has to be asked again waits for the sign-in; it goes again by itself where
 * the server knows the person nevertheless, and does not come a second time for this operation.
 */
export function askForSignInAfter(error: unknown): void {
  if (!isOfThisSignIn(error)) return
  if (!alone.has(error.operation)) askForSignIn()
  void proveExpiry(askForSignIn, error.operation)
}

/** The same after a read. No question waits for it, so the server is asked first: a 401 may be of one route alone. */
export function askForSignInAfterRead(error: unknown): void {
  if (isOfThisSignIn(error)) void askForSignInIfExpired()
}

/** Asks for a sign-in once the server itself says that nobody is signed in, or cannot be asked. */
export async function askForSignInIfExpired(ask = askForSignIn): Promise<void> {
  if (!isNeeded) await proveExpiry(ask)
}

/** One look for all who want one. */
async function proveExpiry(ask: () => void, operation?: string): Promise<void> {
  if (isProving) return
  isProving = true
  const signIn = signIns
  const isProven = await hasExpired()
  isProving = false
  if (signIn !== signIns) return
  if (isProven) return ask()
  if (operation) alone.add(operation)
  set(false)
}

/** Says how to find out whether the person is still signed in. It must not fail. */
export function proveExpiryBy(look: () => Promise<boolean>): void {
  hasExpired = look
}

/** For `useSyncExternalStore`. */
export const signInNeeded = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): boolean => isNeeded,
}
