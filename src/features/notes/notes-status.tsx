import * as m from '#messages'
import { problemOf } from '#api/problem.ts'
import { Button } from '#ui/button.tsx'
import type { NotesPhase, NotesState } from './notes-keeper.ts'

interface NotesStatusProps extends NotesState {
  readonly tryAgain: () => void
}

/** Whether what is written is on the server, in words. Nothing is said of notes that nobody has touched. */
export function NotesStatus({ draft, phase, tryAgain }: NotesStatusProps) {
  const isFailed = draft !== null && phase.kind === 'not-saved'
  return (
    <div className="notes-status" data-phase={phase.kind}>
      <output>
        {wordsFor(phase, draft !== null)}
        {isFailed && <span className="notes-reason">{reasonOf(phase)}</span>}
      </output>
      {isFailed && (
        <Button size="sm" icon="refresh" onClick={tryAgain}>
          {m.notes_try_again()}
        </Button>
      )}
    </div>
  )
}

function wordsFor({ kind }: NotesPhase, isUnsaved: boolean): string {
  if (kind === 'saving') return m.notes_saving()
  if (!isUnsaved) return kind === 'saved' ? m.notes_saved() : ''
  if (kind === 'conflict') return m.notes_not_saved_conflict()
  return kind === 'idle' ? m.notes_not_saved_yet() : m.notes_not_saved()
}

const reasonOf = ({ error }: Extract<NotesPhase, { kind: 'not-saved' }>) =>
  error === null ? m.notes_not_shown() : problemOf(error).text
