import { hasStatus } from '../api-error.ts'
import { send } from '../client.ts'
import type { ChatTranscriptMessage } from '../contract/messaging.ts'
import type { ResponseOf } from '../contract/operations.ts'
import { mayHaveMore } from '../contract/paging.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { historyRequest } from '../history-request.ts'
import { readWholeSession } from '../whole-session.ts'
import type { ExportContent, ExportOrder, ExportPart, ExportProgress } from './export-order.ts'
import { exportText, type Exported, type ExportText } from './export-text.ts'

/**
 * Sessions a request. Each comes with its whole log (contract §6.1), and each chat of a transcript is a request of its own; what is
 * more than one request should not be lost with it. A server that gives fewer at a time is followed all the same.
 */
const perPage: Record<ExportContent, number> = { sessions: 200, logs: 100, transcripts: 25 }
/** Transcripts under way at once: a browser opens six connections, and the console needs some itself. */
const atOnce = 3
/** So many pages in a row without a session that is new say that the server does not page. */
const mostIdlePages = 3

/**
 * An export, page by page: each `next` reads one page and gives its piece of the file. One that throws has changed nothing, so that
 * the same `next` once more goes on where it stopped.
 */
export class ExportReading {
  readonly #order: ExportOrder
  readonly #text: ExportText
  /** New sessions push the others to later pages, so some come twice. */
  readonly #seen = new Set<string>()
  /** Transcripts of the page that is under way: those that were read are not read again after a failure. */
  readonly #transcripts = new Map<string, readonly ChatTranscriptMessage[] | null>()
  #page = 0
  #idlePages = 0
  #progress: ExportProgress = { sessions: 0, lines: 0, withoutTranscript: 0, isCutShort: false }

  constructor(order: ExportOrder) {
    this.#order = order
    this.#text = exportText(order)
  }

  /**
   * The next piece of the file (contract §3.1, `ListSessions`, `GetChatTranscript`).
   * @throws ApiError; an AbortError where the signal gave it up.
   */
  async next(signal: AbortSignal): Promise<ExportPart> {
    signal.throwIfAborted()
    const page = await this.#readPage(signal)
    const fresh = uniqueOf(page.items).filter(({ id }) => id === '' || !this.#seen.has(id))
    const wanted = fresh.filter(
      (session) => this.#order.content !== 'transcripts' || session.channel === 'Chat',
    )
    await this.#readTranscripts(wanted, signal)
    const exported = wanted.map((session) => ({
      session,
      transcript: this.#transcripts.get(session.id) ?? [],
    }))

    const idlePages = fresh.length === 0 ? this.#idlePages + 1 : 0
    const isEnd = !mayHaveMore(page)
    const isCutShort = !isEnd && idlePages >= mostIdlePages
    const isLast = isEnd || isCutShort
    const text = this.#textOf(exported, isLast)
    this.#progress = this.#advanced(exported, isCutShort)
    for (const { id } of fresh) this.#seen.add(id)
    this.#transcripts.clear()
    this.#page += 1
    this.#idlePages = idlePages
    return { bytes: new TextEncoder().encode(text), progress: this.#progress, isLast }
  }

  async #readPage(signal: AbortSignal): Promise<Pick<ResponseOf<'ListSessions'>, 'items' | 'hasMorePages'>> {
    const { source, content } = this.#order
    const options = { signal, timeoutMs: 60_000 }
    if (source.kind === 'session') {
      return { items: [await readWholeSession(source.sessionId, options)], hasMorePages: false }
    }
    // By the date that never changes: in any other order a session that is worked on would move past what is read.
    const search = { ...source.search, sortField: 'dateCreated' as const, page: this.#page }
    return send('ListSessions', historyRequest(source.accountId, search, perPage[content]), options)
  }

  async #readTranscripts(sessions: readonly SessionInfo[], signal: AbortSignal): Promise<void> {
    if (this.#order.content !== 'transcripts') return
    const waiting = sessions.map(({ id }) => id).filter((id) => id !== '' && !this.#transcripts.has(id))
    const readNext = async (): Promise<void> => {
      const id = waiting.shift()
      if (id === undefined) return
      this.#transcripts.set(id, await readTranscript(id, signal))
      await readNext()
    }
    // All of them end before a failure is told: what still comes in belongs to this page.
    const outcomes = await Promise.allSettled(Array.from({ length: atOnce }, readNext))
    const failed = outcomes.find(({ status }) => status === 'rejected')
    if (failed?.status === 'rejected') throw failed.reason
  }

  #textOf(exported: readonly Exported[], isLast: boolean): string {
    const { sessions } = this.#progress
    const pieces = exported.map((each, index) => this.#text.session(each, sessions === 0 && index === 0))
    return [this.#page === 0 ? this.#text.start : '', ...pieces, isLast ? this.#text.end : ''].join('')
  }

  #advanced(exported: readonly Exported[], isCutShort: boolean): ExportProgress {
    const { sessions, lines, withoutTranscript } = this.#progress
    const { content } = this.#order
    const linesOf = ({ session, transcript }: Exported) =>
      content === 'logs' ? session.log.length : transcript.length
    return {
      sessions: sessions + exported.length,
      lines: content === 'sessions' ? 0 : exported.reduce((sum, each) => sum + linesOf(each), lines),
      withoutTranscript:
        withoutTranscript +
        exported.filter(({ session }) => this.#transcripts.get(session.id) === null).length,
      isCutShort,
    }
  }
}

/** A server may give a session twice within a page; those without an id cannot be told apart. */
function uniqueOf(sessions: readonly SessionInfo[]): SessionInfo[] {
  const ids = new Set<string>()
  return sessions.filter(({ id }) => id === '' || (!ids.has(id) && ids.add(id)))
}

/** What was said in a session; null where the server has no transcript of it, as of an archived one, or keeps it to itself. */
async function readTranscript(
  sessionId: string,
  signal: AbortSignal,
): Promise<readonly ChatTranscriptMessage[] | null> {
  try {
    return (await send('GetChatTranscript', { sessionId }, { signal, timeoutMs: 30_000 })).messages
  } catch (error) {
    if (hasStatus(error, 403, 404, 410)) return null
    throw error
  }
}
