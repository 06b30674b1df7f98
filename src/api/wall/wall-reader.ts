import * as v from 'valibot'

import { onLeaving } from '#lib/left-behind.ts'
import { pause } from '#lib/pause.ts'
import { openWorker } from '../open-worker.ts'
import { browserPage } from '../live/page-events.ts'
import { PendingReads } from '../pending-reads.ts'
import { wireFormat } from '../wire-format.ts'
import { emptyWall, type Wall } from './wall-change.ts'
import { serveWall } from './serve-wall.ts'
import { firstPageSize, type FirstPage } from './first-page.ts'
import { firstRows } from './first-rows.ts'
import type { WallAsk, WallRead, WallReply } from './wall-messages.ts'
import { withNews } from './wall-reading.ts'
import { RecentAnswer, wallRowOf, type WallRow } from './wall-row.ts'
import { wallServer } from './wall-server.ts'

/** Whose sessions are wanted: those of one account, and never of the others of the same person. */
type WallPlace = Pick<WallRead, 'accountId' | 'others'>

/**
 * A worker that has answered all, and was asked nothing for so long, is let go, with the megabytes that it keeps. Longer than
 * the longest pause between two reads, which is 75 seconds while the server fails (`polling.ts`).
 */
const idleFor = 90_000

/** What the worker has said so far, of the account that was asked for last. */
let mirror = { accountId: '', revision: 0, wall: emptyWall }
/** What has come of the news that is on its way. */
let parts: WallRow[] = []
let isFullWanted = true
let connection: { readonly ask: (ask: WallAsk) => void; readonly close: () => void } | null = null
/** A policy of the page may forbid workers, which shows when the first one starts. */
let isForbidden = false
let idle: ReturnType<typeof setTimeout> | undefined
/** Another one after each time that all was forgotten. */
let life = 0
const closed = 'The wall was closed'
const pending = new PendingReads<WallRead, Wall>()
let offered: FirstPage | null = null

/** Lets the next wall of its account begin with a page that is on its way. */
export function offerFirstPage(first: FirstPage): void {
  offered = first
}

/**
 * Reads every live session of an account (contract §3.1), as the page's one mirror of what the worker knows. Where nothing is
 * known yet, a first page comes before, and is painted before anything else is begun.
 * @throws ApiError; the signal's reason where it gives the read up.
 */
export async function readWall(place: WallPlace, signal: AbortSignal): Promise<Wall> {
  const { accountId } = place
  if (mirror.accountId !== accountId) mirror = { accountId, revision: 0, wall: emptyWall }
  if (mirror.revision === 0 && firstRows.of(accountId) === null) {
    const own = life
    await Promise.race([showFirst(place, signal), pause(longestFirst)])
    await painted()
    if (own !== life) throw new Error(closed)
  }
  signal.throwIfAborted()
  return await askReader(place, signal)
}

async function askReader(place: WallPlace, signal: AbortSignal): Promise<Wall> {
  const { ask } = (connection ??= connect())
  clearTimeout(idle)
  const asked = { ...place, format: wireFormat(), known: mirror.revision, isFullWanted }
  isFullWanted = false
  try {
    return await pending.ask((number) => ({ kind: 'read', number, ...asked }), ask, signal)
  } catch (error) {
    // What has brought nothing was no full read.
    isFullWanted ||= asked.isFullWanted
    throw error
  } finally {
    clearTimeout(idle)
    if (connection !== null && pending.reads.length === 0) idle = setTimeout(forgetWall, idleFor)
  }
}

/** Milliseconds after which all is asked for, wherever the first page is. */
const longestFirst = 1_000

/** Shows a first page while all of it is on its way: those that changed last. How that ends is of no account. */
async function showFirst({ accountId, others }: WallPlace, signal: AbortSignal): Promise<void> {
  const ahead = offered?.accountId === accountId && offered.page.then((json) => v.parse(RecentAnswer, json))
  offered = null
  const asked = ahead || wallServer(accountId).readRecent(firstPageSize, signal)
  const page = await asked.catch(() => null)
  const live =
    page?.items.filter(({ ended, id, accountId: its }) => !ended && id !== '' && !others.includes(its)) ?? []
  const isStillWanted = mirror.accountId === accountId && mirror.revision === 0
  if (isStillWanted && live.length > 0) firstRows.set(accountId, live.map(wallRowOf))
}

/** Megabytes that are received and decoded take the processor from whoever paints; Safari does not say when it has done so. */
const painted = () =>
  typeof requestIdleCallback === 'function'
    ? new Promise((resolve) => requestIdleCallback(resolve, { timeout: 300 }))
    : Promise.resolve()

function hear(message: WallReply): void {
  if (message.kind === 'part') {
    parts.push(...message.changed)
    return
  }
  const changed = parts
  parts = []
  // What was given up has changed what the worker knows all the same.
  if (message.kind === 'news' && message.accountId === mirror.accountId) {
    const { accountId, news } = message
    const all = { ...news, changed: [...changed, ...news.changed] }
    mirror = { accountId, revision: news.revision, wall: withNews(mirror.wall, all) }
  }
  if (message.kind === 'news') pending.answer(message.number, mirror.wall)
  else pending.fail(message)
}

function connect() {
  const stopListening = listenForReturns()
  const worker = isForbidden ? null : openWorker('wall')
  if (worker === null) return { ask: serveWall(hear), close: stopListening }
  let ask = (message: WallAsk) => worker.postMessage(message)
  worker.addEventListener('message', ({ data }: MessageEvent<WallReply>) => hear(data))
  worker.addEventListener('error', () => {
    isForbidden = true
    worker.terminate()
    ask = serveWall(hear)
    mirror = { ...mirror, revision: 0 }
    parts = []
    for (const read of pending.reads) ask({ ...read, known: 0 })
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
  life += 1
  connection?.close()
  connection = null
  pending.settleAll(({ reject }) => reject(new Error(closed)))
  clearTimeout(idle)
  mirror = { accountId: '', revision: 0, wall: emptyWall }
  parts = []
  isFullWanted = true
  offered = null
  firstRows.set('', null)
}

onLeaving(forgetWall)
