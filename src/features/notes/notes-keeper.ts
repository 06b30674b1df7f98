import { notifyManager, type QueryClient } from '@tanstack/react-query'

import { isApiError, type ApiError } from '#api/api-error.ts'
import { areSameNotes, type SessionNotes } from '#api/notes/console-data.ts'
import { mergeNotes, type NotesField } from '#api/notes/merge-notes.ts'
import { saveNotes, type NotesDraft, type NotesOutcome } from '#api/notes/session-notes.ts'
import { storedDraft } from './note-drafts.ts'

export type NotesPhase =
  | { readonly kind: 'idle' | 'saving' | 'saved' | 'newer-console' }
  | { readonly kind: 'not-saved'; readonly error: ApiError | null }
  | { readonly kind: 'conflict'; readonly theirs: SessionNotes; readonly fields: readonly NotesField[] }

export interface NotesState {
  /** What is written and not yet proven to be saved. */
  readonly draft: NotesDraft | null
  readonly phase: NotesPhase
}

/**
 * The notes that one person writes about one session. It outlives the pane, so that a save that began when the page was left
 * goes on, and what was typed during it follows. One save at a time: a second one must not take the first for a stranger's.
 */
export class NotesKeeper {
  readonly #sessionId: string
  readonly #stored: ReturnType<typeof storedDraft>
  readonly #listeners = new Set<() => void>()
  #state: NotesState
  #isSaving = false
  #isWantedAgain = false

  constructor(userId: string, sessionId: string) {
    this.#sessionId = sessionId
    this.#stored = storedDraft(userId, sessionId)
    this.#state = { draft: this.#stored.read(), phase: { kind: 'idle' } }
  }

  readonly get = (): NotesState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isIdle(): boolean {
    return this.#listeners.size === 0 && this.#state.draft === null && !this.#isSaving
  }

  /** Takes what was typed; `shown` is what stood in the fields before, as the server has it. */
  edit(change: Partial<SessionNotes>, shown: SessionNotes): void {
    const { draft, phase } = this.#state
    const { base, mine } = draft ?? { base: shown, mine: shown }
    const next = { base, mine: { ...mine, ...change } }
    const isUndone = areSameNotes(next.mine, base) && !this.#isSaving && phase.kind !== 'conflict'
    this.#publish({
      draft: isUndone ? null : next,
      phase: isUndone || phase.kind === 'saved' ? { kind: 'idle' } : phase,
    })
  }

  /** Saves what is written, if anything is. Where a conflict waits for a person, nothing is sent. */
  async save(client: QueryClient): Promise<void> {
    this.#isWantedAgain = this.#isSaving
    if (this.#isSaving) return
    this.#isSaving = true
    do {
      this.#isWantedAgain = false
      await this.#saveOnce(client)
    } while (this.#isWantedAgain)
    this.#isSaving = false
  }

  /** Decides a field that both sides changed; the last decision saves. */
  decide(field: NotesField, whose: 'mine' | 'theirs', client: QueryClient): void {
    const { draft, phase } = this.#state
    if (draft === null || phase.kind !== 'conflict') return
    const value = phase.theirs[field]
    const fields = phase.fields.filter((other) => other !== field)
    this.#publish({
      draft: {
        base: { ...draft.base, [field]: value },
        mine: whose === 'theirs' ? { ...draft.mine, [field]: value } : draft.mine,
      },
      phase: fields.length > 0 ? { ...phase, fields } : { kind: 'idle' },
    })
    void this.save(client)
  }

  /** Drops what is written: the person has signed out. */
  forget(): void {
    this.#publish({ draft: null, phase: { kind: 'idle' } })
  }

  async #saveOnce(client: QueryClient): Promise<void> {
    const { draft, phase } = this.#state
    if (draft === null || phase.kind === 'conflict') return
    this.#publish({ draft, phase: { kind: 'saving' } })
    const outcome = await send(client, this.#sessionId, draft)
    // Whoever shows the session hears of the new one first, so that no field shows the old text in between.
    await new Promise<void>((resolve) => notifyManager.schedule(resolve))
    if (this.#state.draft !== null) this.#publish(after(outcome, draft, this.#state.draft))
  }

  #publish(next: NotesState): void {
    if (next.draft !== this.#state.draft) this.#stored.write(next.draft)
    this.#state = next
    for (const listener of this.#listeners) listener()
  }
}

/** Not through a component's `useMutation`: the save has to outlive the component. The cache's policy applies all the same. */
async function send(client: QueryClient, sessionId: string, draft: NotesDraft): Promise<NotesOutcome> {
  try {
    return await client.getMutationCache().build(client, saveNotes(sessionId)).execute(draft)
  } catch (error) {
    return { kind: 'not-saved', error: isApiError(error) ? error : null }
  }
}

/** `sent` went to the server; `now` is what the person has typed meanwhile. */
function after(outcome: NotesOutcome, sent: NotesDraft, now: NotesDraft): NotesState {
  if (outcome.kind === 'conflict') {
    const { theirs, fields } = outcome
    const keep = (field: NotesField) => (fields.includes(field) ? now.base[field] : theirs[field])
    const { merged } = mergeNotes(now.base, now.mine, theirs)
    return {
      draft: { base: { notes: keep('notes'), disposition: keep('disposition') }, mine: merged },
      phase: outcome,
    }
  }
  if (outcome.kind !== 'saved') return { draft: now, phase: outcome }
  const { merged: mine } = mergeNotes(sent.mine, now.mine, outcome.notes)
  return areSameNotes(mine, outcome.notes)
    ? { draft: null, phase: { kind: 'saved' } }
    : { draft: { base: outcome.notes, mine }, phase: { kind: 'idle' } }
}
