import type { SessionNotes } from '#api/notes/console-data.ts'
import type { NotesDraft } from '#api/notes/session-notes.ts'
import { remembered } from '#lib/remembered.ts'
import { storageKeys } from '#lib/storage-keys.ts'

const prefix = `${storageKeys.notesDraft}.`

/** A draft that outlives a reload, a crash and the end of a sign-in; of one person, so that the next one never meets it. */
export function storedDraft(userId: string, sessionId: string) {
  const key = `${prefix}${userId}.${sessionId}`
  const { read, write } = remembered(key)
  return {
    read: (): NotesDraft | null => draftOf(read()),
    write: (draft: NotesDraft | null): void => write(draft && JSON.stringify(draft)),
  }
}

function draftOf(text: string | null): NotesDraft | null {
  if (text === null) return null
  try {
    const { base, mine } = JSON.parse(text) as Partial<NotesDraft>
    return base && mine && [base, mine].every(areNotes) ? { base, mine } : null
  } catch {
    return null
  }
}

const areNotes = ({ notes, disposition }: Partial<SessionNotes>) =>
  typeof notes === 'string' && typeof disposition === 'string'
