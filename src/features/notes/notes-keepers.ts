import { onLeaving } from '#lib/left-behind.ts'
import { NotesKeeper } from './notes-keeper.ts'

const keepers = new Map<string, NotesKeeper>()
onLeaving(forgetNoteDrafts)

/** The keeper of one person's notes about one session: the same for everybody who asks while there is something to keep. */
export function notesKeeper(userId: string, sessionId: string): NotesKeeper {
  const key = `${userId} ${sessionId}`
  const known = keepers.get(key)
  if (known) return known
  for (const [other, keeper] of keepers) if (keeper.isIdle) keepers.delete(other)
  const keeper = new NotesKeeper(userId, sessionId)
  keepers.set(key, keeper)
  return keeper
}

/** For the sign-out: nothing that was written and not saved is remembered; what is stored goes with all that is. */
function forgetNoteDrafts(): void {
  for (const keeper of keepers.values()) keeper.forget()
  keepers.clear()
}
