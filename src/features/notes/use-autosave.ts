import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'

import { signInNeeded } from '#api/sign-in/sign-in-needed.ts'
import type { NotesDraft } from '#api/notes/session-notes.ts'
import type { NotesKeeper } from './notes-keeper.ts'

/** Milliseconds without a key before what is written is saved. */
const pause = 1_000

/** Saves by itself: after a pause, when the pane goes, when the page is hidden, and once a new sign-in is there. */
export function useAutosave(keeper: NotesKeeper, draft: NotesDraft | null): () => void {
  const client = useQueryClient()
  const isSignInNeeded = useSyncExternalStore(signInNeeded.subscribe, signInNeeded.get)

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void keeper.save(client), pause)
    return () => clearTimeout(timer)
  }, [client, keeper, draft])

  useEffect(() => {
    if (!isSignInNeeded) void keeper.save(client)
  }, [client, keeper, isSignInNeeded])

  useEffect(() => {
    const saveWhenHidden = () => {
      if (document.visibilityState === 'hidden') void keeper.save(client)
    }
    document.addEventListener('visibilitychange', saveWhenHidden)
    return () => {
      document.removeEventListener('visibilitychange', saveWhenHidden)
      void keeper.save(client)
    }
  }, [client, keeper])

  return () => void keeper.save(client)
}
