import { failureNews } from '../live/failure-news.ts'
import { isApiError } from '../api-error.ts'
import type { ExportAsk, ExportReply } from './export-messages.ts'
import { ExportReading } from './export-reading.ts'

/** Answers what the page asks, in a worker, or in the page itself where there are none. Whoever wants no more ends the worker. */
export function serveExport(reply: (message: ExportReply) => void, signal?: AbortSignal) {
  const givenUp = signal ?? new AbortController().signal
  let reading: ExportReading | null = null

  async function next(): Promise<void> {
    try {
      if (reading === null) throw new Error('Nothing was ordered')
      reply({ kind: 'part', part: await reading.next(givenUp) })
    } catch (error) {
      if (isApiError(error)) reply({ kind: 'failed', failure: failureNews(error) })
      else reply({ kind: 'broken', words: String(error) })
    }
  }

  return (ask: ExportAsk): void => {
    if (ask.kind === 'begin') reading = new ExportReading(ask.order)
    else void next()
  }
}
