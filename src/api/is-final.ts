import { hasStatus, isApiError } from './api-error.ts'
import { currentSignIn, signInNeeded } from './sign-in/sign-in-needed.ts'
import { PathValueError } from './wire/query-string.ts'

/**
 * The server has said what it thinks of this read, and asking again soon will not change its mind; or no server can be asked,
 * since an id is none (a blank one).
 */
export const isFinal = (error: unknown): boolean =>
  error instanceof PathValueError || hasStatus(error, 400, 403, 404, 405, 410) || isRefusedThoughKnown(error)

/** A 401 of one route alone, to somebody whom the server knows: no sign-in changes it (contract §6.5 leaves open how a route refuses). */
export const isRefusedThoughKnown = (error: unknown): boolean =>
  hasStatus(error, 401) && isApiError(error) && error.signIn === currentSignIn() && !signInNeeded.get()
