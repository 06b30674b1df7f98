import { replaceEqualDeep } from '@tanstack/react-query'

import { decodeBlob, send } from '../client.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { openDesk, sayInParts } from '../desk.ts'
import { withoutLog } from '../without-log.ts'
import { listChange } from './list-change.ts'
import type { ListAsk, ListRead, ListReply } from './list-messages.ts'

/** So many sessions are taken over by the page within a few milliseconds. */
const perPart = 200

/** Reads the agent's live sessions (contract §3.1, `/sessions/active`) one read after the other, and says what has changed. */
export function openListDesk(reply: (message: ListReply) => void): (ask: ListAsk) => void {
  let answer: readonly SessionInfo[] | null = null
  let sessions: readonly SessionInfo[] = []
  let revision = 0

  async function readNext(given: Blob | null, signal: AbortSignal): Promise<void> {
    const { sessions: next } = given
      ? await decodeBlob('GetActiveSessions', given)
      : await send('GetActiveSessions', {}, { signal, timeoutMs: 30_000 })
    // The very same text as the last time, which was not even decoded.
    if (next === answer) return
    answer = next
    const former = new Map(sessions.map((session) => [session.id, session]))
    sessions = next.map((session) => replaceEqualDeep(former.get(session.id), withoutLog(session)))
    revision += 1
  }

  return openDesk<ListRead>(async ({ number, known, answer: given }, signal) => {
    const former = known === revision ? sessions : []
    await readNext(given, signal)
    const change = listChange(former, sessions)
    const changed = sayInParts(change.changed, perPart, (part) =>
      reply({ kind: 'part', number, changed: part }),
    )
    reply({ kind: 'news', number, revision, change: { ...change, changed } })
  }, reply)
}
