import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import * as m from '#messages'
import { signedInUser } from '#api/sign-in.ts'
import { SignInForm } from '#features/sign-in/sign-in-form.tsx'
import { basePath } from '#lib/base-path.ts'
import { sessionAddress, signInAddress } from '#lib/addresses.ts'
import { DocumentTitle } from '../shell/document-title.tsx'

/** In a frame where nobody is signed in: the way in right here, and one in a tab, for browsers that keep no cookies in frames. */
export function EmbedSignIn({ sessionId }: { readonly sessionId: string }) {
  const client = useQueryClient()
  useEffect(() => {
    // Whoever comes back from a tab may have signed in there.
    const look = () => void client.invalidateQueries({ queryKey: signedInUser().queryKey })
    globalThis.addEventListener('focus', look)
    return () => globalThis.removeEventListener('focus', look)
  }, [client])
  return (
    <main className="embed-sign-in">
      <DocumentTitle title={m.sign_in_title()} />
      <h1>{m.sign_in_title()}</h1>
      <SignInForm whenSignedIn={() => undefined} />
      <p>
        <a
          className="link"
          href={basePath + signInAddress(sessionAddress(sessionId))}
          target="_blank"
          rel="noopener"
        >
          {m.embed_sign_in_in_tab()}
        </a>
      </p>
    </main>
  )
}
