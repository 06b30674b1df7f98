import { mutationOptions } from '@tanstack/react-query'

import { isApiError } from '../api-error.ts'
import { send } from '../client.ts'
import type { UserInfo } from '../contract/user-info.ts'
import { errorOf, welcome, whoIsSignedIn } from './signed-in-user.ts'

export interface Credentials {
  readonly userName: string
  readonly password: string
}

/** The server took the password and set its cookies, yet does not know the browser afterwards (contract §2.1). */
export class SignInNotKeptError extends Error {
  override readonly name = 'SignInNotKeptError'
}

/**
 * Signs in with a name and password (contract §2.1). Whatever a former user left in the cache goes before the new one sees it.
 * @throws ApiError, a 401 where the server takes neither; SignInNotKeptError.
 */
export const signIn = () =>
  mutationOptions({
    mutationKey: ['auth', 'sign-in'],
    meta: { errorShownByCaller: true },
    mutationFn: async (credentials: Credentials, { client }): Promise<UserInfo> => {
      const error = await errorOf(
        send('Authenticate', { provider: 'credentials', rememberMe: true, ...credentials }),
      )
      if (error !== null && !isUnreadable(error)) throw error
      const user = await whoIsSignedIn()
      if (error !== null && user?.emailAddress.toLowerCase() !== credentials.userName.toLowerCase())
        throw error
      if (user === null) throw new SignInNotKeptError('Signed in, but /auth/status does not say so')
      welcome(client, user, 'here')
      return user
    },
  })

/** Something came, but not in words that tell whether the server did it. Where nothing came, no cookie did either. */
const isUnreadable = (error: unknown) => isApiError(error) && error.kind === 'unreadable'
