import { onLeaving } from '#lib/left-behind.ts'
import { ApiError } from '../api-error.ts'
import { openWorker } from '../open-worker.ts'
import { browserPage } from '../live/page-events.ts'
import { wireFormat } from '../wire-format.ts'
import { emptyWall, type Wall } from './wall-change.ts'
import { openWallDesk } from './wall-desk.ts'
import { firstRows } from './first-rows.ts'
import type { WallAsk, WallReply } from './wall-messages.ts'
import { withNews } from './wall-reading.ts'
import { wallRowOf } from './wall-row.ts'
import { wallServer } from './wall-server.ts'

interface Waiting {
  readonly resolve: (wall: Wall) => void
  readonly reject: (error: unknown) => void
}

/** A worker that nobody has asked anything for so long is let go, with the megabytes that it keeps. */
const idleFor = 60_000

/** What the worker has said so far, of the account that was asked for last. */
let mirror = { accountId: '', revision: 0, wall: emptyWall }
let isFullWanted = true
let desk: { readonly ask: (ask: WallAsk) => void; readonly close: () => void } | null = null
let idle: ReturnType<typeof setTimeout> | undefined
let number = 0
const waiting = new Map<number, Waiting>()

/**
 * Reads every live session of an account (contract §3.1), as the page's one mirror of what the worker knows.
 * @throws ApiError; the signal's reason where it gives the read up.
 */
export function readWall(accountId: string, signal: AbortSignal): Promise<Wall> {
  return new Promise((resolve, reject) => {
    const { ask } = (desk ??= openDesk())
    if (mirror.accountId !== accountId) mirror = { accountId, revision: 0, wall: emptyWall }
    if (mirror.revision === 0) void showFirst(accountId, signal)
    number += 1
    const own = number
    waiting.set(own, { resolve, reject })
    signal.addEventListener('abort', () => {
      ask({ kind: 'give-up', number: own })
      settle(own)?.reject(signal.reason)
    })
    ask({
      kind: 'read',
      number: own,
      accountId,
      format: wireFormat(),
      known: mirror.revision,
      isFullWanted,
    })
    isFullWanted = false
    clearTimeout(idle)
    idle = setTimeout(forgetWall, idleFor)
  })
}

/** So many fill a screen, and are here long before thousands are. */
const firstCount = 50

/** Shows a first page while all of it is on its way: those that changed last. How that ends is of no account. */
async function showFirst(accountId: string, signal: AbortSignal): Promise<void> {
  const page = await wallServer(accountId)
    .readRecent(firstCount, signal)
    .catch(() => null)
  const live = page?.items.filter(({ ended, id }) => !ended && id !== '') ?? []
  const isStillWanted = mirror.accountId === accountId && mirror.revision === 0
  if (isStillWanted && live.length > 0) firstRows.set(accountId, live.map(wallRowOf))
}

/** Starts the worker before anybody asks it anything, so that its code comes beside that of the page. */
export function openWallReader(): void {
  desk ??= openDesk()
}

function hear(message: WallReply): void {
  // What was given up has changed what the worker knows all the same.
  if (message.kind === 'news' && message.accountId === mirror.accountId) {
    const { accountId, news } = message
    mirror = { accountId, revision: news.revision, wall: withNews(mirror.wall, news) }
  }
  const asker = settle(message.number)
  if (message.kind === 'news') asker?.resolve(mirror.wall)
  if (message.kind === 'failed') asker?.reject(new ApiError(message.failure))
  if (message.kind === 'broken') asker?.reject(new Error(message.words))
}

function settle(own: number): Waiting | undefined {
  const found = waiting.get(own)
  waiting.delete(own)
  return found
}

function openDesk() {
  const stopListening = listenForReturns()
  const worker = openWorker('wall')
  if (worker === null) return { ask: openWallDesk(hear), close: stopListening }
  let ask = (message: WallAsk) => worker.postMessage(message)
  worker.addEventListener('message', ({ data }: MessageEvent<WallReply>) => hear(data))
  // A policy of the page may forbid workers, which shows only now: what was asked is asked of the page itself.
  worker.addEventListener('error', () => {
    worker.terminate()
    ask = openWallDesk(hear)
    mirror = { ...mirror, revision: 0 }
    for (const own of waiting.keys()) settle(own)?.reject(new Error('The worker could not be started'))
  })
  return {
    ask: (message: WallAsk) => ask(message),
    close: () => {
      stopListening()
      worker.terminate()
    },
  }
}

/** After an absence all is read, whatever pages of changes would say. */
const listenForReturns = () =>
  browserPage.listen((event) => {
    if (event === 'online' || event === 'back' || event === 'returns') isFullWanted = true
  })

/** Nothing of what was read is kept, nor the worker. */
export function forgetWall(): void {
  clearTimeout(idle)
  desk?.close()
  desk = null
  for (const own of waiting.keys()) settle(own)?.reject(new Error('The wall was closed'))
  mirror = { accountId: '', revision: 0, wall: emptyWall }
  isFullWanted = true
  firstRows.set('', null)
}

onLeaving(forgetWall)
