import { useRef, useState } from 'react'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { AlertDialog } from '#ui/alert-dialog.tsx'
import { Button } from '#ui/button.tsx'
import { refusalOf } from './act-refusal.ts'
import { useCallActs } from './use-call-acts.ts'
import type { Leg } from './use-end-leg.tsx'

interface EndLegDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  /** The newest that is known of the session: a call that has ended meanwhile is not asked about any more. */
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly leg: Leg
  /** Named where the person works in several accounts; else null. */
  readonly accountName: string | null
  /** Whether it was asked for already, before the sign-in was gone. */
  readonly isAgain: boolean
  /** Puts the question again where the sign-in was gone. */
  readonly askAgain: (leg: Leg) => void
}

/** Asks before one member's call is ended. */
export function EndLegDialog(props: EndLegDialogProps) {
  const { isOpen, close, session, user, leg, accountName, isAgain, askAgain } = props
  const { run } = useCallActs(session, user, (act) => {
    if (act.kind === 'end-leg') askAgain(act)
    return act.kind === 'end-leg'
  })
  const cancel = useRef<HTMLButtonElement>(null)
  // While it closes it keeps its words: the call may have ended by then, and that is what was asked for.
  const [shown, setShown] = useState(session)
  if (isOpen && shown !== session) setShown(session)
  const { name } = leg
  if (shown.ended || !shown.members.some(({ callSid }) => callSid === leg.callSid)) {
    return (
      <AlertDialog
        isOpen={isOpen}
        close={close}
        title={m.call_leg_gone_title({ name })}
        // The same button in the same place, so that focus stays on it.
        actions={
          <>
            <Button ref={cancel} onClick={close}>
              {m.call_close()}
            </Button>
          </>
        }
      >
        <p role="alert">{m.call_leg_gone_text()}</p>
      </AlertDialog>
    )
  }
  return (
    <AlertDialog
      isOpen={isOpen}
      close={close}
      title={m.call_leg_title({ name })}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={close}>
            {m.call_cancel()}
          </Button>
          <Button
            variant="danger"
            disabledReason={isOpen ? refusalOf(leg, user, session) : undefined}
            onClick={() => {
              close()
              run(leg)
            }}
          >
            {m.call_leg_confirm()}
          </Button>
        </>
      }
    >
      {isAgain && <p role="alert">{m.call_signed_in_again()}</p>}
      <p>{shown.members.length > 2 ? m.call_leg_who({ name }) : m.call_leg_two({ name })}</p>
      {accountName && <p>{m.call_account({ account: accountName })}</p>}
    </AlertDialog>
  )
}
