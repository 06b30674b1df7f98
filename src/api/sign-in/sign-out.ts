import { mutationOptions } from '@tanstack/react-query'

import { send } from '../client.ts'
import type { UserInfo } from '../contract/user-info.ts'
import { errorOf, forgetEverything, whoIsSignedIn } from './signed-in-user.ts'

/** What came of signing out is not known: neither the act nor a look at it afterwards had a clear end. */
export class SignOutUnsureError extends Error {
  override readonly name = 'SignOutUnsureError'
}

/** The server took the sign-out, and knows the person all the same. */
export class StillSignedInError extends Error {
  override readonly name = 'StillSignedInError'
}

/**
 * Signs out (contract §2: the verb is not documented, POST works in ServiceStack) and forgets all that was read. Only the
 * server's own word ends it: whoever walks away must not leave an open door, nor be told of one that is shut.
 * @throws ApiError or StillSignedInError where the person is signed in as before; SignOutUnsureError where nobody knows.
 */
export const signOut = () =>
  mutationOptions({
    mutationKey: ['auth', 'sign-out'],
    meta: { errorShownByCaller: true },
    mutationFn: async (): Promise<void> => {
      const error = await errorOf(send('Authenticate', { provider: 'logout' }))
      let user: UserInfo | null
      try {
        user = await whoIsSignedIn()
      } catch (cause) {
        throw new SignOutUnsureError('Neither the sign-out nor /auth/status had a clear end', { cause })
      }
      if (user !== null) throw error ?? new StillSignedInError('Signed out, but /auth/status does not say so')
    },
    onSuccess: (_answer, _variables, _onMutateResult, { client }) => forgetEverything(client),
  })
