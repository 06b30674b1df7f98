import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import * as m from '#messages'
import { readConsoleData } from '#api/notes/console-data.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { can } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import { Pane } from '#ui/pane.tsx'
import { dispositionWords } from './disposition-words.ts'
import { NotesConflict } from './notes-conflict.tsx'
import { NotesFields } from './notes-fields.tsx'
import { notesKeeper } from './notes-keepers.ts'
import { NotesStatus } from './notes-status.tsx'
import { useAutosave } from './use-autosave.ts'
import './notes.css'

interface NotesPaneProps {
  readonly session: SessionInfo
  readonly user: UserInfo
}

/** Notes and the outcome of a session, during it and after it, saved by themselves in the session's `consoleData`. */
export function NotesPane({ session, user }: NotesPaneProps) {
  const client = useQueryClient()
  const keeper = notesKeeper(user.id, session.id)
  const { draft, phase } = useSyncExternalStore(keeper.subscribe, keeper.get)
  const save = useAutosave(keeper, draft)
  const found = readConsoleData(session.consoleData)
  const verdict = can(user, 'write-notes', session)
  const shown = draft?.mine ?? found

  return (
    <Pane title={m.notes_title()} tools={<NotesStatus draft={draft} phase={phase} tryAgain={save} />}>
      <div className="notes">
        {phase.kind === 'conflict' &&
          phase.fields.map((field) => (
            <NotesConflict
              key={field}
              field={field === 'notes' ? m.notes_field() : m.notes_disposition()}
              mine={valueInWords(field, shown[field])}
              theirs={valueInWords(field, phase.theirs[field])}
              decide={(whose) => keeper.decide(field, whose, client)}
            />
          ))}
        <NotesFields
          shown={shown}
          lockedReason={
            found.isNewer
              ? m.notes_newer_console()
              : verdict.allowed
                ? undefined
                : refusalWords(verdict.reason)
          }
          edit={(change) => keeper.edit(change, { notes: found.notes, disposition: found.disposition })}
          leave={save}
        />
        {found.formerText !== '' && (
          <details className="notes-former">
            <summary>{m.notes_former()}</summary>
            <p className="field-note">{m.notes_former_text()}</p>
            <p className="notes-former-text" dir="auto">
              {found.formerText}
            </p>
          </details>
        )}
      </div>
    </Pane>
  )
}

const valueInWords = (field: 'notes' | 'disposition', value: string) =>
  field === 'disposition' ? dispositionWords(value) : value
