import { mutationOptions } from '@tanstack/react-query'

import { ApiError } from '../api-error.ts'
import { send } from '../client.ts'
import { areSameNotes, readConsoleData, writeConsoleData, type SessionNotes } from './console-data.ts'
import { mergeNotes, type NotesField } from './merge-notes.ts'
import { proveAct, type ActOutcome } from '../acts/prove-act.ts'
import { readSession, storeSession } from '../sessions.ts'

/** What a person wrote, and what stood there when they began. */
export interface NotesDraft {
  readonly base: SessionNotes
  readonly mine: SessionNotes
}

export type NotesOutcome =
  /** The server shows them; where somebody changed another field meanwhile, together with that. */
  | { readonly kind: 'saved'; readonly notes: SessionNotes }
  /** Somebody changed the same field to something else; nothing was sent. */
  | { readonly kind: 'conflict'; readonly theirs: SessionNotes; readonly fields: readonly NotesField[] }
  | { readonly kind: 'newer-console' }
  /** `error` is null where the server had accepted it and shows something else. */
  | { readonly kind: 'not-saved'; readonly error: ApiError | null }

/**
 * Saves notes in a session's `consoleData`: `PATCH /sessions/{sessionId}` (contract §3.2). The field is read again right
 * before it, since the server compares nothing: what others put there stays, and what contradicts is not overwritten.
 * Between that read and the PATCH another save may still slip in; the contract offers nothing against it.
 * @throws ApiError where the session cannot be read before the act; nothing was sent then.
 */
export const saveNotes = (sessionId: string) =>
  mutationOptions({
    mutationKey: ['sessions', 'save-notes', sessionId],
    meta: { errorShownByCaller: true },
    mutationFn: async ({ base, mine }: NotesDraft, { client }): Promise<NotesOutcome> => {
      const session = await readSession(client, sessionId)
      storeSession(client, sessionId, session)
      const found = readConsoleData(session.consoleData)
      if (found.isNewer) return { kind: 'newer-console' }
      const { merged, conflicts } = mergeNotes(base, mine, found)
      if (conflicts.length > 0) return { kind: 'conflict', theirs: found, fields: conflicts }
      if (areSameNotes(merged, found)) return { kind: 'saved', notes: merged }
      const consoleData = writeConsoleData(session.consoleData, merged)
      const outcome = await proveAct(client, {
        sessionId,
        send: () => send('PatchSession', { sessionId, consoleData }),
        isDone: (after) => areSameNotes(readConsoleData(after.consoleData), merged),
      })
      return outcome.kind === 'done' ? { kind: 'saved', notes: merged } : notSaved(outcome)
    },
  })

const notSaved = (outcome: ActOutcome): NotesOutcome => ({ kind: 'not-saved', error: errorOf(outcome) })

/** Two outcomes say all by their kind; here they are failures like any other. */
function errorOf(outcome: ActOutcome): ApiError | null {
  if ('error' in outcome) return outcome.error
  const status = outcome.kind === 'sign-in-needed' ? 401 : 404
  return new ApiError({ kind: 'refused', operation: 'PatchSession', status })
}
