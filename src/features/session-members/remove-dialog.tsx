import { useRef, useState } from 'react'

import * as m from '#messages'
import type { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import type { Self } from '#api/self.ts'
import { sessionName, wordFor } from '#api/words.ts'
import { memberName } from '#api/session-words.ts'
import { AlertDialog } from '#ui/alert-dialog.tsx'
import { Button } from '#ui/button.tsx'
import { consequencesOf } from './consequence.ts'
import { consequenceWords } from './consequence-words.ts'
import { removalForm } from './removal-form.ts'
import { presentMembers, sharedNames } from './roster.ts'
import { askedAgainWords } from './outcome-words.ts'
import type { Question } from './use-removal.ts'

interface RemoveDialogProps {
  readonly isOpen: boolean
  readonly question: Question
  /** The newest that is known of the session: whoever left meanwhile is not asked about any more. */
  readonly session: SessionInfo
  readonly self: Self
  readonly accountName: string | null
  /** Somebody whose removal is under way: one at a time. */
  readonly inFlight: SessionMemberInfo | null
  /** Why the act has become impossible since it was asked about, e.g. because the session ended. */
  readonly refusal: string | undefined
  readonly remove: (member: SessionMemberInfo) => void
  readonly close: () => void
  readonly focusAfter: () => HTMLElement | null | false
}

/** Asks before somebody is taken out: who it is, what follows, and a verb. */
export function RemoveDialog(props: RemoveDialogProps) {
  const { isOpen, question, session, self, accountName, inFlight, refusal, remove, close, focusAfter } = props
  const cancel = useRef<HTMLButtonElement>(null)
  // While it closes it keeps its words: the person may be gone by then, and that is what was asked for.
  const [shown, setShown] = useState(session)
  if (isOpen && shown !== session) setShown(session)
  const member = presentMembers(shown).find(({ identity }) => identity === question.member.identity)
  const name = memberName(question.member)
  const isLeaving = removalForm(self, question.member) === 'leave'
  if (shown.ended || !member) {
    const { title, text } = shown.ended ? endedWords(shown, isLeaving) : goneWords(name, isLeaving)
    return (
      <AlertDialog
        isOpen={isOpen}
        close={close}
        title={title}
        // The same button in the same place, so that focus stays on it.
        actions={
          <>
            <Button ref={cancel} onClick={close}>
              {m.removal_close()}
            </Button>
          </>
        }
        finalFocus={focusAfter}
      >
        <p role="alert">{text}</p>
      </AlertDialog>
    )
  }
  const otherInFlight = inFlight
    ? m.member_refusal_other_in_flight({ name: memberName(inFlight) })
    : undefined
  return (
    <AlertDialog
      isOpen={isOpen}
      close={close}
      title={isLeaving ? m.leave_title({ session: sessionName(session) }) : m.removal_title({ name })}
      initialFocus={cancel}
      finalFocus={focusAfter}
      actions={
        <>
          <Button ref={cancel} onClick={close}>
            {m.removal_cancel()}
          </Button>
          <Button
            variant="danger"
            disabledReason={isOpen ? (otherInFlight ?? refusal) : undefined}
            onClick={() => remove(question.member)}
          >
            {isLeaving ? m.leave_confirm() : m.removal_confirm()}
          </Button>
        </>
      }
    >
      {question.again && (
        <p role="alert" className="removal-again">
          {askedAgainWords(question.again, name, isLeaving)}
        </p>
      )}
      <p>{whoIsIt(shown, member, accountName)}</p>
      {isLeaving && <p>{m.consequence_you_leave()}</p>}
      {consequencesOf(shown, member).map((consequence) => (
        <p key={consequence.kind}>{consequenceWords(consequence, name)}</p>
      ))}
    </AlertDialog>
  )
}

const endedWords = (session: SessionInfo, isLeaving: boolean) => ({
  title: m.call_end_ended_title({ session: sessionName(session) }),
  text: isLeaving ? m.leave_ended_text() : m.removal_ended_text(),
})

const goneWords = (name: string, isLeaving: boolean) =>
  isLeaving
    ? { title: m.leave_already_left_title(), text: m.leave_already_left_text() }
    : { title: m.removal_already_left_title({ name }), text: m.removal_already_left_text({ name }) }

function whoIsIt(session: SessionInfo, member: SessionMemberInfo, account: string | null): string {
  const isNameShared = sharedNames(presentMembers(session)).has(memberName(member))
  const role = wordFor('role', member.role)
  const known = {
    role: isNameShared ? `${role} (${member.identity})` : role,
    channel: wordFor('channel', session.channel),
  }
  return account ? m.removal_who({ ...known, account }) : m.removal_who_plain(known)
}
