import type { SessionNotes } from './console-data.ts'

export type NotesField = keyof SessionNotes

export const notesFields = ['notes', 'disposition'] as const satisfies readonly NotesField[]

export interface MergedNotes {
  /** What each field should hold; where both sides changed one to different things, mine. */
  readonly merged: SessionNotes
  /** The fields that a person has to decide. */
  readonly conflicts: readonly NotesField[]
}

/** Brings together two changes of the same notes: `base` is what mine began from, `theirs` what the server holds by now. */
export function mergeNotes(base: SessionNotes, mine: SessionNotes, theirs: SessionNotes): MergedNotes {
  const conflicts = notesFields.filter(
    (field) => ![base[field], mine[field]].includes(theirs[field]) && mine[field] !== base[field],
  )
  const valueOf = (field: NotesField) => (mine[field] === base[field] ? theirs[field] : mine[field])
  return { merged: { notes: valueOf('notes'), disposition: valueOf('disposition') }, conflicts }
}
