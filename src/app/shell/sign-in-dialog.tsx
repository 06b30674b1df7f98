import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'

import * as m from '#messages'
import { SignInForm } from '#features/sign-in/sign-in-form.tsx'
import { forgetEverything } from '#api/sign-in/signed-in-user.ts'
import { notify } from '#ui/notice-store.ts'
import { Dialog } from '#ui/dialog.tsx'

/**
 * The screen below stays as it is; nothing that was being done is sent again by itself. Whose account is shut meanwhile has
 * no business with what is on it any more.
 */
export function SignInDialog({ email }: { readonly email: string }) {
  const client = useQueryClient()
  const first = useRef<HTMLInputElement>(null)
  return (
    <Dialog isOpen title={m.sign_in_again_title()} description={m.sign_in_again_text()} initialFocus={first}>
      <SignInForm
        email={email}
        firstField={first}
        whenSignedIn={() => undefined}
        whenShutOut={(who, why) => {
          if (who.toLowerCase() !== email.toLowerCase()) return
          forgetEverything(client)
          notify({ tone: 'problem', text: why })
        }}
      />
    </Dialog>
  )
}
