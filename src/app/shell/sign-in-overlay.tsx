import { lazy, Suspense, useSyncExternalStore } from 'react'

import type { UserInfo } from '#api/contract/user-info.ts'
import { signInNeeded } from '#api/sign-in-needed.ts'

const SignInDialog = lazy(async () => ({ default: (await import('./sign-in-dialog.tsx')).SignInDialog }))

/** Asks for a new sign-in over the intact screen once the server has answered 401. */
export function SignInOverlay({ user }: { readonly user: UserInfo }) {
  const isNeeded = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)
  return <Suspense>{isNeeded && <SignInDialog email={user.emailAddress} />}</Suspense>
}
