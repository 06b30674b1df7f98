import { serveReads, sayInParts } from '../serve-reads.ts'
import { WallReading } from './wall-reading.ts'
import { wallServer } from './wall-server.ts'
import type { WallAsk, WallRead, WallReply } from './wall-messages.ts'

/** So many rows are taken over by the page within a few milliseconds. */
const perPart = 500

/**
 * Answers what the page asks, one read after the other: in a worker, or in the page itself where there are none. Only the
 * account that was asked for last is kept.
 */
export function serveWall(reply: (message: WallReply) => void): (ask: WallAsk) => void {
  let kept: { readonly accountId: string; readonly reading: WallReading } | null = null

  function readingOf({ accountId, others }: WallRead): WallReading {
    if (kept?.accountId !== accountId) {
      kept = { accountId, reading: new WallReading(others, wallServer(accountId)) }
    }
    return kept.reading
  }

  return serveReads<WallRead>(async (ask, signal) => {
    const { number, accountId, known, isFullWanted } = ask
    const news = await readingOf(ask).read(known, isFullWanted, signal)
    const changed = sayInParts(news.changed, perPart, (part) => reply({ kind: 'part', changed: part }))
    reply({ kind: 'news', number, accountId, news: { ...news, changed } })
  }, reply)
}
