import * as m from '#messages'
import { Button } from '#ui/button.tsx'

interface NotesConflictProps {
  /** The field's name on screen. */
  readonly field: string
  readonly mine: string
  readonly theirs: string
  readonly decide: (whose: 'mine' | 'theirs') => void
}

/** Two people changed one field: both versions, and the choice. Nothing is overwritten before it is made. */
export function NotesConflict({ field, mine, theirs, decide }: NotesConflictProps) {
  return (
    <fieldset className="notes-conflict">
      <legend>{m.notes_conflict({ field })}</legend>
      <p role="alert">{m.notes_conflict_text({ field })}</p>
      <dl>
        <dt>{m.notes_conflict_mine()}</dt>
        <dd dir="auto">{mine || m.notes_conflict_empty()}</dd>
        <dt>{m.notes_conflict_theirs()}</dt>
        <dd dir="auto">{theirs || m.notes_conflict_empty()}</dd>
      </dl>
      <div className="notes-acts">
        <Button size="sm" onClick={() => decide('mine')}>
          {m.notes_keep_mine()}
        </Button>
        <Button size="sm" onClick={() => decide('theirs')}>
          {m.notes_take_theirs()}
        </Button>
      </div>
    </fieldset>
  )
}
