import { replaceEqualDeep } from '@tanstack/react-query'

import { isApiError } from '../api-error.ts'
import { send } from '../client.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { failureNews } from '../live/failure-news.ts'
import { withoutLog } from '../without-log.ts'
import { listChange } from './list-change.ts'
import type { ListAsk, ListReply } from './list-messages.ts'

/** So many sessions are taken over by the page within a few milliseconds. */
const perPart = 200

/** Reads the agent's live sessions (contract §3.1, `/sessions/active`) one read after the other, and says what has changed. */
export function openListDesk(reply: (message: ListReply) => void): (ask: ListAsk) => void {
  const waiting = new Map<number, AbortController>()
  let answer: readonly SessionInfo[] | null = null
  let sessions: readonly SessionInfo[] = []
  let revision = 0
  let last: Promise<void> = Promise.resolve()

  async function readNext(signal: AbortSignal): Promise<void> {
    const next = (await send('GetActiveSessions', {}, { signal, timeoutMs: 30_000 })).sessions
    // The very same text as the last time, which was not even decoded.
    if (next === answer) return
    answer = next
    const former = new Map(sessions.map((session) => [session.id, session]))
    const shared = next.map((session) => replaceEqualDeep(former.get(session.id), withoutLog(session)))
    revision += 1
    sessions = shared
  }

  async function read({ number, known }: Extract<ListAsk, { kind: 'read' }>, signal: AbortSignal) {
    try {
      signal.throwIfAborted()
      const former = known === revision ? sessions : []
      await readNext(signal)
      const change = listChange(former, sessions)
      for (let at = perPart; at < change.changed.length; at += perPart)
        reply({ kind: 'part', number, changed: change.changed.slice(at - perPart, at) })
      const rest = change.changed.slice(-(change.changed.length % perPart || perPart))
      reply({ kind: 'news', number, revision, change: { ...change, changed: rest } })
    } catch (error) {
      if (isApiError(error)) reply({ kind: 'failed', number, failure: failureNews(error) })
      else reply({ kind: 'broken', number, words: String(error) })
    } finally {
      waiting.delete(number)
    }
  }

  return (ask) => {
    if (ask.kind === 'give-up') {
      waiting.get(ask.number)?.abort()
      return
    }
    const control = new AbortController()
    waiting.set(ask.number, control)
    last = last.then(() => read(ask, control.signal))
  }
}
