import { replaceEqualDeep } from '@tanstack/react-query'
import * as v from 'valibot'

import { decodeBlob, send, type ReadText } from '../client.ts'
import { SessionInfo } from '../contract/session-info.ts'
import { serveReads, sayInParts } from '../serve-reads.ts'
import { KnownSessions } from '../known-sessions.ts'
import { withoutLog } from '../without-log.ts'
import { listChange } from './list-change.ts'
import type { ListAsk, ListRead, ListReply } from './list-messages.ts'

/** So many sessions are taken over by the page within a few milliseconds. */
const perPart = 200

/** Reads the agent's live sessions (contract §3.1, `/sessions/active`) one read after the other, and says what has changed. */
export function serveList(reply: (message: ListReply) => void): (ask: ListAsk) => void {
  let sessions: readonly SessionInfo[] = []
  let byId = new Map<string, SessionInfo>()
  let revision = 0

  /** What says the same as before stays the same object: its fields may have come in another order, or its log alone was another. */
  const kept = (session: SessionInfo) => replaceEqualDeep(byId.get(session.id), withoutLog(session))
  const known = new KnownSessions((json) => kept(v.parse(SessionInfo, json)))
  const readText: ReadText<{ sessions: SessionInfo[] }> = (text, contentType, decode) =>
    known.read(text, contentType, () => ({ sessions: decode().sessions.map(kept) }))

  async function readNext(given: Blob | null, signal: AbortSignal): Promise<void> {
    const { sessions: next } = given
      ? await decodeBlob('GetActiveSessions', given, readText)
      : await send('GetActiveSessions', {}, { signal, timeoutMs: 30_000, readText })
    // The very same text as the last time.
    if (next === sessions) return
    sessions = next
    byId = new Map(next.map((session) => [session.id, session]))
    revision += 1
  }

  return serveReads<ListRead>(async ({ number, known, answer: given }, signal) => {
    const former = known === revision ? sessions : []
    await readNext(given, signal)
    const change = listChange(former, sessions)
    const changed = sayInParts(change.changed, perPart, (part) => reply({ kind: 'part', changed: part }))
    reply({ kind: 'news', number, revision, change: { ...change, changed } })
  }, reply)
}
