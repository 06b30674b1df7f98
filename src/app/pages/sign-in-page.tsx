import { useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef } from 'react'
import { useLocation, useSearchParams } from 'wouter'

import * as m from '#messages'
import { environment } from '#api/environment.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { SignInForm } from '#features/sign-in/sign-in-form.tsx'
import { addressWithin } from '#lib/addresses.ts'
import { DocumentTitle } from '../shell/document-title.tsx'

/** The way in; afterwards back to the address that was asked for. */
export function SignInPage() {
  const [, navigate] = useLocation()
  const [search] = useSearchParams()
  const { data: server } = useQuery(environment())
  const goOn = useEffectEvent(() => navigate(addressWithin(search.get('returnTo')), { replace: true }))
  // In another tab, say: whoever was nobody here is somebody now. Who came here signed in stays, and can be another person.
  const { data: user } = useQuery(signedInUser())
  const former = useRef(user)
  useEffect(() => {
    if (former.current === null && user) goOn()
    former.current = user
  }, [user])
  return (
    <main className="sign-in-page">
      <DocumentTitle title={m.sign_in_title()} />
      <div className="sign-in-card">
        <p className="brand">
          <span className="brand-mark" aria-hidden="true" />
          {m.app_name()}
          {server && (
            <span className="environment" dir="auto">
              {server.environment}
            </span>
          )}
        </p>
        <h1>{m.sign_in_title()}</h1>
        <SignInForm whenSignedIn={() => navigate(addressWithin(search.get('returnTo')), { replace: true })} />
      </div>
    </main>
  )
}
