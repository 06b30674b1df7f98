import { useId } from 'react'

import * as m from '#messages'
import { dispositions, type SessionNotes } from '#api/notes/console-data.ts'
import { dispositionWords } from './disposition-words.ts'

interface NotesFieldsProps {
  readonly shown: SessionNotes
  /** Why nothing can be written; the text can still be read and copied. */
  readonly lockedReason: string | undefined
  readonly edit: (change: Partial<SessionNotes>) => void
  /** Focus has left a field. */
  readonly leave: () => void
}

export function NotesFields({ shown, lockedReason, edit, leave }: NotesFieldsProps) {
  const id = useId()
  const reasonId = lockedReason === undefined ? undefined : `${id}-reason`
  const isKnown = ['', ...dispositions].includes(shown.disposition)
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-disposition`}>{m.notes_disposition()}</label>
        <select
          id={`${id}-disposition`}
          className="input"
          value={shown.disposition}
          disabled={lockedReason !== undefined}
          aria-describedby={reasonId}
          onChange={(event) => edit({ disposition: event.target.value })}
          onBlur={leave}
        >
          {['', ...dispositions, ...(isKnown ? [] : [shown.disposition])].map((disposition) => (
            <option key={disposition} value={disposition}>
              {dispositionWords(disposition)}
            </option>
          ))}
        </select>
      </div>
      <div className="field notes-text">
        <label htmlFor={`${id}-notes`}>{m.notes_field()}</label>
        <textarea
          id={`${id}-notes`}
          data-place="notes"
          className="input"
          dir="auto"
          rows={5}
          value={shown.notes}
          placeholder={m.notes_placeholder()}
          readOnly={lockedReason !== undefined}
          aria-describedby={reasonId}
          onChange={(event) => edit({ notes: event.target.value })}
          onBlur={leave}
        />
      </div>
      {lockedReason !== undefined && (
        <p id={reasonId} className="field-note">
          {lockedReason}
        </p>
      )}
    </>
  )
}
