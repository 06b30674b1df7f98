import { onLeaving } from '#lib/left-behind.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { openWorker } from '../open-worker.ts'
import { PendingReads } from '../pending-reads.ts'
import { wireFormat } from '../wire-format.ts'
import { withListChange } from './list-change.ts'
import type { ListRead, ListReply } from './list-messages.ts'

/** What the worker has said so far. */
let mirror: { readonly revision: number; readonly sessions: SessionInfo[] } = { revision: 0, sessions: [] }
/** What has come of the change that is on its way. */
let parts: SessionInfo[] = []
let worker: Worker | null = null
/** A policy of the page may forbid workers, which shows when the first one starts. */
let isForbidden = false
const pending = new PendingReads<ListRead, SessionInfo[] | null>()

/**
 * Hands over an answer that is too long for the page: a worker decodes it, and reads the list from then on. Null where there are
 * no workers.
 * @throws ApiError; the signal's reason where it gives the read up.
 */
export async function takeLongList(
  answer: Blob,
  signal: AbortSignal,
): Promise<{ sessions: SessionInfo[] } | null> {
  worker ??= isForbidden ? null : open()
  const sessions = await ask(answer, signal)
  return sessions && { sessions }
}

/**
 * Reads the agent's live sessions in the worker, which passes on only what changed: an unchanged list is the very same one. Null
 * where no worker has taken the list over, and the page has to read by itself.
 * @throws ApiError; the signal's reason where it gives the read up.
 */
export const readLongList = (signal: AbortSignal): Promise<SessionInfo[] | null> => ask(null, signal)

/** Whether this is the list as it was read last, in the worker. */
export const hasRead = (sessions: unknown): boolean => sessions === mirror.sessions

async function ask(answer: Blob | null, signal: AbortSignal): Promise<SessionInfo[] | null> {
  if (worker === null) return null
  const asked = worker
  return await pending.ask(
    (number) => ({ kind: 'read', number, format: wireFormat(), known: mirror.revision, answer }),
    (message) => asked.postMessage(message),
    signal,
  )
}

/** Lets the worker go, with the megabytes that it keeps. */
export function closeLongList(): void {
  worker?.terminate()
  worker = null
  mirror = { revision: 0, sessions: [] }
  parts = []
  pending.settleAll(({ reject }) => reject(new Error('The list was closed')))
}

onLeaving(closeLongList)

function open(): Worker | null {
  const opened = openWorker('list')
  opened?.addEventListener('message', ({ data }: MessageEvent<ListReply>) => hear(data))
  opened?.addEventListener('error', () => {
    isForbidden = true
    pending.settleAll(({ resolve }) => resolve(null))
    closeLongList()
  })
  return opened
}

function hear(reply: ListReply): void {
  if (reply.kind === 'part') {
    parts.push(...reply.changed)
    return
  }
  const changed = parts
  parts = []
  if (reply.kind !== 'news') return pending.fail(reply)
  const { number, revision, change } = reply
  // What was given up has changed what the worker knows all the same.
  const all = { ...change, changed: [...changed, ...change.changed] }
  mirror = { revision, sessions: withListChange(mirror.sessions, all) }
  pending.answer(number, mirror.sessions)
}
