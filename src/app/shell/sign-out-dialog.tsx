import { useRef } from 'react'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { sessionName } from '#api/words.ts'
import { listed } from '#lib/listed.ts'
import { AlertDialog } from '#ui/alert-dialog.tsx'
import { Button } from '#ui/button.tsx'

interface SignOutDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  /** What the person is still in. */
  readonly sessions: readonly SessionInfo[]
  readonly leave: () => void
}

/** Asks whoever is still in a session before they sign out: nobody should leave a customer by a slip. */
export function SignOutDialog({ isOpen, close, sessions, leave }: SignOutDialogProps) {
  const stay = useRef<HTMLButtonElement>(null)
  return (
    <AlertDialog
      isOpen={isOpen}
      close={close}
      title={m.app_sign_out_title()}
      initialFocus={stay}
      actions={
        <>
          <Button ref={stay} onClick={close}>
            {m.app_sign_out_stay()}
          </Button>
          <Button variant="danger" onClick={leave}>
            {m.app_sign_out()}
          </Button>
        </>
      }
    >
      <p>{m.app_sign_out_live({ sessions: listed(sessions.map(sessionName)), count: sessions.length })}</p>
      <p>{m.app_sign_out_live_text()}</p>
    </AlertDialog>
  )
}
