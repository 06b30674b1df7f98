import { isApiError } from './api-error.ts'
import { failureNews } from './live/failure-news.ts'
import type { FailureNews } from './live/messages.ts'

/** Each read has a number, by which it is answered or given up. */
export interface GiveUp {
  readonly kind: 'give-up'
  readonly number: number
}

export type ReadFailure =
  | { readonly kind: 'failed'; readonly number: number; readonly failure: FailureNews }
  | { readonly kind: 'broken'; readonly number: number; readonly words: string }

/**
 * Says many items a part at a time, since thousands that arrive at once hold up the page.
 * @returns The last of them, which are said with whatever ends the answer.
 */
export function sayInParts<Item>(
  items: readonly Item[],
  perPart: number,
  say: (part: readonly Item[]) => void,
): readonly Item[] {
  let rest = items
  for (; rest.length > perPart; rest = rest.slice(perPart)) say(rest.slice(0, perPart))
  return rest
}

/**
 * Reads what a page asks for, one read after the other, in a worker or in the page itself; says what failed, and stops what is
 * given up. `read` says by itself what it has read.
 */
export function serveReads<Read extends { readonly kind: 'read'; readonly number: number }>(
  read: (ask: Read, signal: AbortSignal) => Promise<void>,
  reply: (failure: ReadFailure) => void,
): (ask: Read | GiveUp) => void {
  const waiting = new Map<number, AbortController>()
  let last: Promise<void> = Promise.resolve()

  async function serve(ask: Read, { signal }: AbortController): Promise<void> {
    const { number } = ask
    try {
      signal.throwIfAborted()
      await read(ask, signal)
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
    last = last.then(() => serve(ask, control))
  }
}
