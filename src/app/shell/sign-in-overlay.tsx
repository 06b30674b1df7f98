import { useSyncExternalStore } from 'react'

import * as m from '#messages'
import type { UserInfo } from '#api/contract/user-info.ts'
import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'

const SignInDialog = lazyAgain(async () => (await import('./sign-in-dialog.tsx')).SignInDialog)

/** Asks for a new sign-in over the intact screen once the server has answered 401. */
export function SignInOverlay({ user }: { readonly user: UserInfo }) {
  const isNeeded = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)
  return (
    <RegionBoundary region={m.region_sign_in()}>
      {isNeeded && <SignInDialog email={user.emailAddress} />}
    </RegionBoundary>
  )
}
