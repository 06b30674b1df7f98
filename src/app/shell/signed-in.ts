import { createContext, use } from 'react'

import type { Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'

export interface SignedIn {
  readonly user: UserInfo
  readonly account: Account | null
}

export const SignedInContext = createContext<SignedIn | null>(null)

/** Who works here, in which account. Only below the shell, which shows nothing before it knows. */
export function useSignedIn(): SignedIn {
  const signedIn = use(SignedInContext)
  if (signedIn === null) throw new Error('useSignedIn is for pages inside the shell')
  return signedIn
}
