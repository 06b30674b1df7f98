import { onLeaving } from '#lib/left-behind.ts'
import { ApiError } from '../api-error.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { openWorker } from '../open-worker.ts'
import { currentSignIn } from '../sign-in/sign-in-needed.ts'
import { wireFormat } from '../wire-format.ts'
import { withListChange } from './list-change.ts'
import type { ListRead, ListReply } from './list-messages.ts'

interface Waiting {
  /** Which sign-in was on when it was asked; the worker knows of none. */
  readonly signIn: number
  /** The revision of the mirror that it was asked on top of. */
  readonly known: number
  readonly parts: SessionInfo[]
  readonly resolve: (sessions: SessionInfo[] | null) => void
  readonly reject: (error: unknown) => void
}

/** What the worker has said so far. */
let mirror: { readonly revision: number; readonly sessions: SessionInfo[] } = { revision: 0, sessions: [] }
let worker: Worker | null = null
/** A policy of the page may forbid workers, which shows when the first one starts. */
let isForbidden = false
let number = 0
const waiting = new Map<number, Waiting>()

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

function ask(answer: Blob | null, signal: AbortSignal): Promise<SessionInfo[] | null> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    if (worker === null) return resolve(null)
    const asked = worker
    number += 1
    const own = number
    const known = mirror.revision
    waiting.set(own, { signIn: currentSignIn(), known, parts: [], resolve, reject })
    signal.addEventListener('abort', () => {
      asked.postMessage({ kind: 'give-up', number: own })
      settle(own)?.reject(signal.reason)
    })
    const read: ListRead = { kind: 'read', number: own, format: wireFormat(), known, answer }
    asked.postMessage(read)
  })
}

/** Lets the worker go, with the megabytes that it keeps. */
export function closeLongList(): void {
  worker?.terminate()
  worker = null
  mirror = { revision: 0, sessions: [] }
  for (const own of waiting.keys()) settle(own)?.reject(new Error('The list was closed'))
}

onLeaving(closeLongList)

function open(): Worker | null {
  const opened = openWorker('list')
  opened?.addEventListener('message', ({ data }: MessageEvent<ListReply>) => hear(data))
  opened?.addEventListener('error', () => {
    isForbidden = true
    for (const own of waiting.keys()) settle(own)?.resolve(null)
    closeLongList()
  })
  return opened
}

function hear(reply: ListReply): void {
  if (reply.kind === 'part') {
    waiting.get(reply.number)?.parts.push(...reply.changed)
    return
  }
  const asker = settle(reply.number)
  if (reply.kind === 'news') takeOver(reply, asker)
  if (reply.kind === 'failed') asker?.reject(new ApiError({ ...reply.failure, signIn: asker.signIn }))
  if (reply.kind === 'broken') asker?.reject(new Error(reply.words))
}

function takeOver(
  { revision, change }: Extract<ListReply, { kind: 'news' }>,
  asker: Waiting | undefined,
): void {
  if (asker && (change.isWhole || asker.known === mirror.revision)) {
    const changed = [...asker.parts, ...change.changed]
    mirror = { revision, sessions: withListChange(mirror.sessions, { ...change, changed }) }
    asker.resolve(mirror.sessions)
    return
  }
  // What was given up brought a change that is lost: the next read brings all.
  if (revision !== mirror.revision) mirror = { revision: 0, sessions: [] }
  asker?.resolve(null)
}

function settle(own: number): Waiting | undefined {
  const found = waiting.get(own)
  waiting.delete(own)
  return found
}
