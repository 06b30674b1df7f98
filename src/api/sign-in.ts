import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'

import { hasStatus } from './api-error.ts'
import { send } from './client.ts'
import type { UserInfo } from './contract/user-info.ts'
import { signInIsDone } from './sign-in-needed.ts'

export interface Credentials {
  readonly userName: string
  readonly password: string
}

/** The server took the password and set its cookies, yet does not know the browser afterwards (contract §2.1). */
export class SignInNotKeptError extends Error {
  override readonly name = 'SignInNotKeptError'
}

/** Who is signed in, or null. The only proof of a sign-in (contract §2.1); a cookie proves nothing. */
export const signedInUser = () =>
  queryOptions({
    queryKey: ['auth', 'status'],
    queryFn: ({ signal }) => readStatus(signal),
    staleTime: 'static',
    gcTime: Infinity,
  })

async function readStatus(signal?: AbortSignal): Promise<UserInfo | null> {
  try {
    const user = await send('GetAuthStatus', {}, { signal })
    return user?.isAuthenticated ? user : null
  } catch (error) {
    // The signed-out answer is not documented (contract §2.1, §9.11); a guarded server would word it so.
    if (hasStatus(error, 401)) return null
    throw error
  }
}

/** Signs in with a name and password. Whatever a former user left in the cache goes before the new one sees it. */
export const signIn = () =>
  mutationOptions({
    mutationKey: ['auth', 'sign-in'],
    meta: { errorShownByCaller: true },
    mutationFn: async (credentials: Credentials, { client }): Promise<UserInfo> => {
      await send('Authenticate', { provider: 'credentials', rememberMe: true, ...credentials })
      const user = await readStatus()
      if (user === null) throw new SignInNotKeptError('Signed in, but /auth/status does not say so')
      welcome(client, user)
      return user
    },
  })

/** Signs out (contract §2: the verb is not documented, POST works in ServiceStack) and forgets all that was read. */
export const signOut = () =>
  mutationOptions({
    mutationKey: ['auth', 'sign-out'],
    meta: { errorShownByCaller: true },
    mutationFn: () => send('Authenticate', { provider: 'logout' }),
    onSuccess: (_answer, _variables, _onMutateResult, { client }) => forgetEverything(client),
  })

function welcome(client: QueryClient, user: UserInfo): void {
  const former = client.getQueryData(signedInUser().queryKey)
  if (former && former.id !== user.id) client.getQueryCache().clear()
  client.setQueryData(signedInUser().queryKey, user)
  signInIsDone()
  void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'auth' })
}

function forgetEverything(client: QueryClient): void {
  client.clear()
  client.setQueryData(signedInUser().queryKey, null)
  signInIsDone()
}
