import { queryOptions, type Query, type QueryClient } from '@tanstack/react-query'

import { hasStatus } from '../api-error.ts'
import { send } from '../client.ts'
import type { UserInfo } from '../contract/user-info.ts'
import { forgetAnswers } from '../last-answers.ts'
import { rulesOf } from '../live/live-rules.ts'
import { personChanged } from './same-person.ts'
import { signInIsDone } from './sign-in-needed.ts'

/** Who is signed in, or null. The only proof of a sign-in (contract §2.1); a cookie proves nothing. */
export const signedInUser = () =>
  queryOptions({
    queryKey: ['auth', 'status'],
    queryFn: ({ signal }) => whoIsSignedIn(signal),
    staleTime: 'static',
    gcTime: Infinity,
  })

/**
 * Asks the server who is signed in; null where it knows nobody.
 * @throws ApiError
 */
export async function whoIsSignedIn(signal?: AbortSignal): Promise<UserInfo | null> {
  try {
    const user = await send('GetAuthStatus', {}, { signal })
    return user?.isAuthenticated ? { ...user, id: idOf(user) } : null
  } catch (error) {
    // The signed-out answer is not documented (contract §2.1, §9.11); a guarded server would word it so.
    if (hasStatus(error, 401)) return null
    throw error
  }
}

/**
 * What tells people apart, and is never blank: drafts, caches and tabs are kept by it. Where the server leaves the id out, as it
 * may any text (contract §5), the address stands for it; else all that the server says of the person.
 */
const idOf = (user: UserInfo): string =>
  user.id.trim() || user.emailAddress.trim().toLowerCase() || JSON.stringify(user)

/** What an act failed with; null where it did not. */
export const errorOf = (act: Promise<unknown>): Promise<unknown> =>
  act.then(
    () => null,
    (error: unknown) => error,
  )

/**
 * Somebody has signed in, in this tab or in another one of the browser. What an earlier person had read goes; all else is
 * read again, by this tab where the act was its own: live queries of the others are read once for all of them.
 */
export function welcome(client: QueryClient, user: UserInfo, where: 'here' | 'in another tab'): void {
  const former = client.getQueryData(signedInUser().queryKey)
  if (former && former.id !== user.id) forgetWhatWasRead(client)
  client.setQueryData(signedInUser().queryKey, user)
  signInIsDone()
  const isReadElsewhere = (query: Query) => where === 'in another tab' && rulesOf(query) !== null
  void client.invalidateQueries({ predicate: (query) => !isOfSignIn(query) && !isReadElsewhere(query) })
}

/** Nobody is signed in any more, and nothing is left of what was read. */
export function forgetEverything(client: QueryClient): void {
  // First of all, so that whatever is on screen goes before its data does.
  client.setQueryData(signedInUser().queryKey, null)
  forgetWhatWasRead(client)
  signInIsDone()
}

function forgetWhatWasRead(client: QueryClient): void {
  personChanged(client)
  client.removeQueries({ predicate: (query) => !isOfSignIn(query) })
  client.getMutationCache().clear()
  forgetAnswers()
}

const isOfSignIn = ({ queryKey }: Query) => queryKey[0] === 'auth'
