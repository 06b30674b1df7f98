import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'

import * as m from '#messages'
import {
  asksForPhone,
  likelyRegion,
  ownNumber,
  readTargetForm,
  targetOptions,
  type FormReading,
  type TargetForm,
} from '#api/acts/act-target.ts'
import { myContacts } from '#api/contacts.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { memberName } from '#api/session-words.ts'
import { sessionName } from '#api/words.ts'
import { Button } from '#ui/button.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { DialogForm } from '#ui/dialog-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { TextField } from '#ui/text-field.tsx'
import type { CallAct } from './act-notice.ts'

interface DestinationDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly purpose: 'redirect' | 'add-to-call'
  /** The newest that is known of the session: who is on the call already is not called. */
  readonly session: SessionInfo
  readonly accountName: string | null
  /** The agent's own call, that the others are called into. */
  readonly callSid: string
  /** What was asked for before the sign-in was gone. */
  readonly again: CallAct | null
  /** Why it cannot be done any more. */
  readonly disabledReason: string | undefined
  readonly act: (act: CallAct) => void
}

/** Asks whom to send a call to, or whom to call into it; the question and its confirmation in one. */
export function DestinationDialog(props: DestinationDialogProps) {
  const { isOpen, close, purpose, session, accountName, callSid, again, disabledReason, act } = props
  const box = useRef<HTMLInputElement>(null)
  const { data: contacts = [], error, isPending } = useQuery(myContacts())
  const [form, setForm] = useState<TargetForm>(() => firstForm(session, again))
  const [problems, setProblems] = useState<Extract<FormReading, { ok: false }> | null>(null)
  const isRedirect = purpose === 'redirect'
  const name = { session: sessionName(session) }
  const what = isRedirect ? whoIsSent(session) : m.call_add_text()

  function change(changed: Partial<TargetForm>) {
    setForm({ ...form, ...changed })
    setProblems(null)
  }

  function submit() {
    const reading = readTargetForm(form, session, contacts)
    if (!reading.ok) {
      setProblems(reading)
      if (reading.targetError) box.current?.focus()
      return
    }
    const { to, callerId } = reading
    const whom = { to, ...(callerId && { callerId }) }
    act(isRedirect ? { kind: 'redirect', ...whom } : { kind: 'add-to-call', callSid, ...whom })
  }

  return (
    <Dialog
      isOpen={isOpen}
      close={close}
      title={isRedirect ? m.call_redirect_title(name) : m.call_add_title(name)}
      description={accountName ? `${what} ${m.call_account({ account: accountName })}` : what}
      initialFocus={box}
    >
      <DialogForm
        submit={submit}
        actions={
          <>
            <Button onClick={close}>{m.call_cancel()}</Button>
            <Button variant="primary" type="submit" disabledReason={disabledReason}>
              {isRedirect ? m.call_redirect_confirm() : m.call_add_confirm()}
            </Button>
          </>
        }
      >
        {again && <p role="alert">{m.call_signed_in_again()}</p>}
        <Combobox
          inputRef={box}
          label={m.target_label()}
          description={error ? m.target_unread() : undefined}
          error={problems?.targetError}
          options={targetOptions(contacts, 'canCall', form.text, likelyRegion(session, contacts))}
          emptyText={isPending ? m.target_loading() : m.target_none()}
          text={form.text}
          chosen={form.chosen}
          onChange={(text, chosen) => change({ text, chosen })}
        />
        {asksForPhone(form) && (
          <TextField
            label={m.caller_id_label()}
            description={m.caller_id_text()}
            error={problems?.callerIdError}
            type="tel"
            autoComplete="off"
            value={form.callerId}
            onChange={(event) => change({ callerId: event.currentTarget.value })}
          />
        )}
      </DialogForm>
    </Dialog>
  )
}

function firstForm(session: SessionInfo, again: CallAct | null): TargetForm {
  const asked = again?.kind === 'redirect' || again?.kind === 'add-to-call' ? again : null
  return { text: asked?.to.address ?? '', chosen: null, callerId: asked?.callerId ?? ownNumber(session) }
}

function whoIsSent({ members }: SessionInfo): string {
  const caller = members.find(({ role }) => role === 'Caller')
  return caller ? m.call_redirect_who({ caller: memberName(caller) }) : m.call_redirect_whole()
}
