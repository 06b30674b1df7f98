import { useRef } from 'react'

import * as m from '#messages'
import { SignInForm } from '#features/sign-in/sign-in-form.tsx'
import { Dialog } from '#ui/dialog.tsx'

/** The screen below stays as it is; nothing that was being done is sent again by itself. */
export function SignInDialog({ email }: { readonly email: string }) {
  const first = useRef<HTMLInputElement>(null)
  return (
    <Dialog isOpen title={m.sign_in_again_title()} description={m.sign_in_again_text()} initialFocus={first}>
      <SignInForm email={email} firstField={first} whenSignedIn={() => undefined} />
    </Dialog>
  )
}
