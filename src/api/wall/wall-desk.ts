import { isApiError } from '../api-error.ts'
import { failureNews } from '../live/failure-news.ts'
import { WallReading } from './wall-reading.ts'
import { wallServer } from './wall-server.ts'
import type { WallAsk, WallReply } from './wall-messages.ts'

/**
 * Answers what the page asks, one read after the other: in a worker, or in the page itself where there are none. Only the
 * account that was asked for last is kept.
 */
export function openWallDesk(reply: (message: WallReply) => void): (ask: WallAsk) => void {
  const waiting = new Map<number, AbortController>()
  let kept: { readonly accountId: string; readonly reading: WallReading } | null = null
  let last: Promise<void> = Promise.resolve()

  function readingOf(accountId: string): WallReading {
    if (kept?.accountId !== accountId) {
      kept = { accountId, reading: new WallReading(accountId, wallServer(accountId)) }
    }
    return kept.reading
  }

  async function read(ask: Extract<WallAsk, { kind: 'read' }>, { signal }: AbortController): Promise<void> {
    const { number, accountId, known, isFullWanted } = ask
    try {
      signal.throwIfAborted()
      const news = await readingOf(accountId).read(known, isFullWanted, signal)
      reply({ kind: 'news', number, accountId, news })
    } catch (error) {
      if (signal.aborted) reply({ kind: 'broken', number, words: 'given up' })
      else if (isApiError(error)) reply({ kind: 'failed', number, failure: failureNews(error) })
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
    last = last.then(() => read(ask, control))
  }
}
