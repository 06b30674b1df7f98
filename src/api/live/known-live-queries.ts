import { hashKey, type QueryOptions } from '@tanstack/react-query'

import { appConfig } from '../agent-app.ts'
import { chatTranscript } from '../chats.ts'
import { mySessions } from '../inbox.ts'
import { activeSessions, sessionDetail, sessionLog } from '../sessions.ts'
import { wallSessions } from '../wall/wall.ts'
import type { Key } from './messages.ts'

/** The live queries that a leader reads for other tabs, those of one session by its id; `calls.ts` says why its own is not here. */
const known = (id: string): readonly { readonly queryKey: Key }[] => [
  activeSessions(),
  mySessions('instead'),
  sessionDetail(id),
  sessionLog(id),
  appConfig(),
  chatTranscript(id),
  wallSessions(id),
]

/**
 * The options of a live query by its key, so that the leader can read what only another tab shows. Null for one that is
 * not listed here: the tab that shows it reads it by itself, after some patience.
 */
export function liveQueryFor(key: Key): QueryOptions | null {
  const hash = hashKey(key)
  const found = known(String(key.at(-1))).find(({ queryKey }) => hashKey(queryKey) === hash)
  // Each has its own type of data, which nobody here looks into.
  return (found as QueryOptions | undefined) ?? null
}
