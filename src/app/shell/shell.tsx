import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore, type ReactNode } from 'react'
import { Redirect, useLocation } from 'wouter'

import * as m from '#messages'
import { activeAccount, chosenAccount } from '#api/account.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { signInAddress } from '#lib/addresses.ts'
import { withinBase } from '#lib/base-path.ts'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { ServerProblem } from '../pages/server-problem.tsx'
import { Header } from './header.tsx'
import { SignInOverlay } from './sign-in-overlay.tsx'
import { SignedInContext } from './signed-in.ts'
import { useFetchedAhead } from './use-fetched-ahead.ts'
import { Waiting } from './waiting.tsx'

/** Around every page that needs a signed-in person. Without one it leads to the sign-in page, and back afterwards. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { data: user, error, refetch } = useQuery(signedInUser())
  const client = useQueryClient()
  useFetchedAhead(client)
  const [path] = useLocation()
  useSyncExternalStore(chosenAccount.subscribe, chosenAccount.get)

  if (user === null) {
    const { pathname, search, hash } = globalThis.location
    return <Redirect to={signInAddress(withinBase(pathname) + search + hash)} replace />
  }
  if (user === undefined) {
    return error ? <ServerProblem error={error} tryAgain={() => void refetch()} /> : <Waiting />
  }
  const account = activeAccount(user)
  return (
    <SignedInContext value={{ user, account }}>
      {/* Another person or account is another console: nothing half done of the former one may stay on screen. */}
      <div className="frame" key={`${user.id} ${account?.id ?? ''}`}>
        <Header user={user} account={account} />
        <RegionBoundary region={m.region_page()} resetKeys={[path]}>
          {children}
        </RegionBoundary>
        <SignInOverlay user={user} />
      </div>
    </SignedInContext>
  )
}
