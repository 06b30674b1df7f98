import { useRef, useState } from 'react'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { ownMembers, type Self } from '#api/self.ts'
import { memberName } from '#api/session-words.ts'
import { sessionName } from '#api/words.ts'
import { listed } from '#lib/listed.ts'
import { AlertDialog } from '#ui/alert-dialog.tsx'
import { Button } from '#ui/button.tsx'
import type { CallAct } from './act-notice.ts'

interface EndDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  /** The newest that is known of the session. */
  readonly session: SessionInfo
  readonly self: Self
  readonly accountName: string | null
  /** Whether it was asked for already, before the sign-in was gone. */
  readonly isAgain: boolean
  /** Why it cannot be done any more. */
  readonly disabledReason: string | undefined
  readonly act: (act: CallAct) => void
}

/** Asks before a session is ended for everybody, and names them. Leaving is another control. */
export function EndDialog(props: EndDialogProps) {
  const { isOpen, close, session, self, accountName, isAgain, disabledReason, act } = props
  const cancel = useRef<HTMLButtonElement>(null)
  // While it closes it keeps its words: the session may have ended by then, and that is what was asked for.
  const [shown, setShown] = useState(session)
  if (isOpen && shown !== session) setShown(session)
  const name = { session: sessionName(shown) }
  if (shown.ended) {
    return (
      <AlertDialog
        isOpen={isOpen}
        close={close}
        title={m.call_end_ended_title(name)}
        // The same button in the same place, so that focus stays on it.
        actions={
          <>
            <Button ref={cancel} onClick={close}>
              {m.call_close()}
            </Button>
          </>
        }
      >
        <p role="alert">{m.call_end_ended_text()}</p>
      </AlertDialog>
    )
  }
  return (
    <AlertDialog
      isOpen={isOpen}
      close={close}
      title={m.call_end_title(name)}
      initialFocus={cancel}
      actions={
        <>
          <Button ref={cancel} onClick={close}>
            {m.call_cancel()}
          </Button>
          <Button
            variant="danger"
            disabledReason={isOpen ? disabledReason : undefined}
            onClick={() => act({ kind: 'end' })}
          >
            {m.call_end_confirm()}
          </Button>
        </>
      }
    >
      {isAgain && <p role="alert">{m.call_signed_in_again()}</p>}
      {consequences(shown, self).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {accountName && <p>{m.call_account({ account: accountName })}</p>}
    </AlertDialog>
  )
}

function consequences({ members, channel }: SessionInfo, self: Self): string[] {
  const own = ownMembers(self, members)
  const others = members.filter((member) => !own.includes(member))
  const isIn = others.length < members.length
  const sentences = [whoIsCutOff(others.map(memberName), isIn)]
  if (channel === 'Chat') sentences.push(m.call_end_chat())
  if (channel === 'Fax') sentences.push(m.call_end_fax())
  if (isIn && others.length > 1) sentences.push(m.call_end_you_too())
  return sentences
}

function whoIsCutOff(names: readonly string[], isIn: boolean): string {
  if (names.length > 0) return m.call_end_who({ names: listed(names) })
  return isIn ? m.call_end_who_alone() : m.call_end_all()
}
