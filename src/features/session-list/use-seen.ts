import { useEffect, useSyncExternalStore } from 'react'

import type { SessionInfo } from '#api/contract/session-info.ts'
import { seenStore, type Seen } from './seen.ts'

/** What this person has seen of the list. The session that is open is looked at all the time. */
export function useSeen(
  whose: string,
  sessions: readonly SessionInfo[] | undefined,
  openId: string | undefined,
): Seen | null {
  useEffect(() => {
    if (sessions) seenStore.look(whose, sessions, openId)
  }, [whose, sessions, openId])
  return useSyncExternalStore(seenStore.subscribe, () => seenStore.get(whose))
}
