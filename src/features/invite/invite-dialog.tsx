import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { useLocation } from 'wouter'

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
import { sessionName } from '#api/words.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { Button } from '#ui/button.tsx'
import { Combobox } from '#ui/combobox.tsx'
import { DialogForm } from '#ui/dialog-form.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useIsHere } from '#ui/is-here.ts'
import { TextField } from '#ui/text-field.tsx'
import { invite, type Invitation } from './invite-outcome.ts'

interface InviteDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
  /** The newest that is known of the session: who is in it already is not invited. */
  readonly session: SessionInfo
  /** What was asked for before the sign-in was gone. */
  readonly again: Invitation | null
  /** Opens the way out of the session, where this person is in it. */
  readonly leave: (() => void) | undefined
  /** Puts the question again where the sign-in was gone. */
  readonly askAgain: (invitation: Invitation) => void
}

/** Asks whom to invite: a contact, a phone number or an e-mail address. */
export function InviteDialog(props: InviteDialogProps) {
  const { isOpen, close, session, again, leave, askAgain } = props
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const isHere = useIsHere()
  const box = useRef<HTMLInputElement>(null)
  const { data: contacts = [], error, isPending } = useQuery(myContacts())
  const [form, setForm] = useState<TargetForm>(() => ({
    text: again?.to.address ?? '',
    chosen: null,
    callerId: again?.callerId ?? ownNumber(session),
  }))
  const [problems, setProblems] = useState<Extract<FormReading, { ok: false }> | null>(null)

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
    close()
    const invitation = { kind: 'invite', to, ...(callerId && { callerId }) } as const
    void invite(invitation, { client, session, handOver: { leave: leave && wayOut }, askAgain: putAgain })
  }

  /** From another page, first the way back: the question is put where the session is. */
  function wayOut() {
    if (isHere()) leave?.()
    else navigate(sessionAddress(session.id))
  }

  function putAgain(invitation: Invitation): boolean {
    if (isHere()) askAgain(invitation)
    return isHere()
  }

  return (
    <Dialog
      isOpen={isOpen}
      close={close}
      title={m.invite_title({ session: sessionName(session) })}
      description={m.invite_text()}
      initialFocus={box}
    >
      <DialogForm
        submit={submit}
        actions={
          <>
            <Button onClick={close}>{m.invite_cancel()}</Button>
            <Button variant="primary" type="submit">
              {m.invite_confirm()}
            </Button>
          </>
        }
      >
        {again && <p role="alert">{m.invite_signed_in_again({ name: again.to.name })}</p>}
        <Combobox
          inputRef={box}
          label={m.target_label()}
          description={error ? m.target_unread() : undefined}
          error={problems?.targetError}
          options={targetOptions(contacts, 'canChat', form.text, likelyRegion(session, contacts))}
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
