import type { QueryClient } from '@tanstack/react-query'

import { accountsBeside } from './account.ts'
import { signedInUser } from './sign-in.ts'

/**
 * The ids of the accounts that the signed-in person has beside one. What says that it is of those belongs elsewhere, also where a
 * server takes no notice of the account that it was asked for; an account that nobody has heard of may be a part of this one. None
 * beside no account.
 */
export function otherAccounts(client: QueryClient, accountId: string): readonly string[] {
  const user = client.getQueryData(signedInUser().queryKey)
  return user && accountId !== '' ? accountsBeside(user, accountId) : []
}
