import * as m from '#messages'
import { hasStatus, isApiError } from '#api/api-error.ts'
import { problemOf } from '#api/problem.ts'
import { SignInNotKeptError } from '#api/sign-in/sign-in.ts'

/** The framework's words for a wrong pair (contract §7); any other 401, a locked account say, is told as it came. */
const wrongPair = /invalid (user|name|pass|cred)/i

/** The server knows the person and does not let them in: locked, disabled. A wrong pair may be anybody's. */
export const isShutOut = (error: unknown): boolean =>
  hasStatus(error, 401, 403) &&
  isApiError(error) &&
  !['', 'Unauthorized'].includes(error.responseStatus?.message ?? '') &&
  !wrongPair.test(error.responseStatus?.message ?? '')

/** Why the sign-in did not work. */
export function signInProblem(error: unknown): string {
  if (error instanceof SignInNotKeptError) return m.sign_in_not_kept()
  if (!isApiError(error) || !hasStatus(error, 400, 401, 403)) return problemOf(error).text
  const said = error.responseStatus?.message ?? ''
  // Without a word, only a 401 speaks of the pair (contract §7).
  if (said === '' && !hasStatus(error, 401)) return m.error_refused({ status: error.status ?? 0 })
  return said === '' || wrongPair.test(said) ? m.sign_in_wrong() : said
}
