import { ApiError } from '../api-error.ts'
import { openWorker } from '../open-worker.ts'
import { askForSignInAfter } from '../sign-in/sign-in-needed.ts'
import { serveExport } from './serve-export.ts'
import type { ExportAsk, ExportReply } from './export-messages.ts'
import type { ExportOrder, ExportPart } from './export-order.ts'

export interface ExportRun {
  /**
   * The next piece of the file; one at a time. After a failure it may be asked again, and goes on where it stopped.
   * @throws ApiError from the server; an Error where the worker broke; an AbortError after `close`.
   */
  readonly next: () => Promise<ExportPart>
  /** Gives it up: what is under way is stopped, and nothing more can be asked. */
  readonly close: () => void
}

interface Waiting {
  readonly resolve: (part: ExportPart) => void
  readonly reject: (error: unknown) => void
}

/** Starts an export (contract §3.1) in a worker of its own; where the browser has none, in the page. */
export function openExportRun(order: ExportOrder): ExportRun {
  const givenUp = new AbortController()
  let waiting: Waiting | null = null

  function hear(reply: ExportReply): void {
    const asker = waiting
    waiting = null
    if (reply.kind === 'part') asker?.resolve(reply.part)
    else asker?.reject(reply.kind === 'failed' ? failed(new ApiError(reply.failure)) : new Error(reply.words))
  }

  const inPage = () => serveExport(hear, givenUp.signal)
  const worker = openWorker('export')
  let ask: (message: ExportAsk) => void = worker ? (message) => worker.postMessage(message) : inPage()
  worker?.addEventListener('message', ({ data }: MessageEvent<ExportReply>) => hear(data))
  let hasAnswered = false
  worker?.addEventListener('message', () => (hasAnswered = true))
  // A policy of the page may forbid workers, which shows only now: the page does it itself, from the beginning.
  worker?.addEventListener('error', (event) => {
    worker.terminate()
    if (hasAnswered) {
      hear({ kind: 'broken', words: event.message })
      return
    }
    ask = inPage()
    ask({ kind: 'begin', order })
    if (waiting) ask({ kind: 'next' })
  })
  ask({ kind: 'begin', order })

  return {
    next: () =>
      new Promise((resolve, reject) => {
        givenUp.signal.throwIfAborted()
        waiting = { resolve, reject }
        ask({ kind: 'next' })
      }),
    close: () => {
      givenUp.abort()
      worker?.terminate()
      waiting?.reject(givenUp.signal.reason)
      waiting = null
    },
  }
}

/** It is no query, whose policy would ask for it. */
function failed(error: ApiError): ApiError {
  askForSignInAfter(error)
  return error
}
