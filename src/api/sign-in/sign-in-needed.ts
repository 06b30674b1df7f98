import { hasStatus, isApiError } from '../api-error.ts'

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

/** Asks for a sign-in where the server has answered 401, unless it spoke of a former one: nobody would lower what that raised. */
export function askForSignInAfter(error: unknown): void {
  if (hasStatus(error, 401) && !isOfFormerSignIn(error)) askForSignIn()
}

interface Read {
  readonly queryHash: string
  readonly state: { readonly dataUpdateCount: number }
}

/** By its hash, each read that has asked for a sign-in: under which sign-in, and after how many answers. */
const askedBy = new Map<string, readonly [signIn: number, answers: number]>()

/**
 * The same for a read that goes on by itself. Where it is refused again although somebody has signed in since, it may be that route
 * alone that answers so: `isKnown` then asks who is signed in, so that a sign-in which changes nothing is asked for once.
 */
export async function askForSignInAfterRead(
  error: unknown,
  { queryHash, state: { dataUpdateCount } }: Read,
  isKnown: () => Promise<boolean>,
): Promise<void> {
  const signIn = signIns
  const [formerSignIn, answers] = askedBy.get(queryHash) ?? []
  const isAgain = answers === dataUpdateCount && formerSignIn !== signIn
  if (!hasStatus(error, 401) || (isAgain && ((await isKnown()) || signIn !== signIns))) return
  if (!isAgain) askedBy.set(queryHash, [signIn, dataUpdateCount])
  askForSignInAfter(error)
}

/** For `useSyncExternalStore`. */
export const signInNeeded = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): boolean => isNeeded,
}
