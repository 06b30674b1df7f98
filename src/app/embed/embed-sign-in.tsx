import { useEffect } from 'react'

import * as m from '#messages'
import { SignInForm } from '#features/sign-in/sign-in-form.tsx'
import { basePath } from '#lib/base-path.ts'
import { sessionAddress, signInAddress } from '#lib/addresses.ts'
import { DocumentTitle } from '../shell/document-title.tsx'

interface EmbedSignInProps {
  readonly sessionId: string
  /** Whoever comes back from a tab may have signed in there. */
  readonly lookAgain: () => void
}

/** In a frame where nobody is signed in: the way in right here, and one in a tab, for browsers that keep no cookies in frames. */
export function EmbedSignIn({ sessionId, lookAgain }: EmbedSignInProps) {
  useEffect(() => {
    globalThis.addEventListener('focus', lookAgain)
    return () => globalThis.removeEventListener('focus', lookAgain)
  }, [lookAgain])
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
