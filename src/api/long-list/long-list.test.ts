import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ana, tom } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { connect } from '../../test/sandbox-network.ts'
import { WorldControl } from '../../test/world-control.ts'
import { isApiError } from '../api-error.ts'
import { send } from '../client.ts'
import { closeLongList, hasRead, readLongList, takeLongList } from './long-list.ts'
import { withoutLog } from '../without-log.ts'
import { serveList } from './serve-list.ts'
import type { ListAsk, ListReply } from './list-messages.ts'

/** Does in the page what the worker does; what it says can be held back. */
let held: (() => void)[] | null
let workers: DeskWorker[]
class DeskWorker {
  readonly #hear = new Set<(event: { data: ListReply }) => void>()
  isTerminated = false
  readonly #ask = serveList((reply) => {
    const deliver = () => this.#hear.forEach((hear) => !this.isTerminated && hear({ data: reply }))
    if (held) held.push(deliver)
    else deliver()
  })
  constructor() {
    workers.push(this)
  }
  addEventListener(type: string, hear: (event: { data: ListReply }) => void): void {
    if (type === 'message') this.#hear.add(hear)
  }
  postMessage(ask: ListAsk): void {
    this.#ask(ask)
  }
  terminate(): void {
    this.isTerminated = true
  }
}

let world: WorldControl

beforeEach(async () => {
  held = null
  workers = []
  vi.stubGlobal('Worker', DeskWorker)
  const sandbox = createSandbox({ scenario: 'crowd' })
  connect(sandbox)
  const { email: userName, password } = tom
  await send('Authenticate', { provider: 'credentials', userName, password })
  world = new WorldControl(sandbox)
})
afterEach(() => {
  closeLongList()
  vi.unstubAllGlobals()
})

const ofNobody = () => new AbortController().signal

/** What the page does with a list that is too long for it. */
async function take() {
  const response = await fetch('/api/sessions/active', { headers: { accept: 'application/json' } })
  return (await takeLongList(await response.blob(), ofNobody()))?.sessions
}
const read = (signal = ofNobody()) => readLongList(signal)
const rename = (sessionId: string) =>
  world.act({ patchSession: { sessionId, patch: { displayName: 'Renamed meanwhile' } } })

test('an unchanged list is the very same one, and one that changed keeps the others', async () => {
  const first = await take()
  expect(first?.length).toBeGreaterThan(500)
  expect(first).toEqual((await send('GetActiveSessions', {})).sessions.map(withoutLog))
  expect(hasRead(first)).toBe(true)
  expect(await read()).toBe(first)
  await rename(first?.[3]?.id ?? '')
  const next = await read()
  expect(next?.[3]?.displayName).toBe('Renamed meanwhile')
  expect(next?.filter((session, index) => session !== first?.[index])).toHaveLength(1)
})

test.each([false, true])(
  'a read that is given up when its answer is on its way takes nothing away; with a change in it: %s',
  async (isChanged) => {
    const first = await take()
    if (isChanged) await rename(first?.[3]?.id ?? '')
    held = []
    const control = new AbortController()
    const givenUp = read(control.signal).catch((error: unknown) => error)
    await vi.waitFor(() => expect(held).toHaveLength(1))
    control.abort()
    const next = read()
    await vi.waitFor(() => expect(held?.length).toBeGreaterThan(1))
    // What belongs to one answer is said at once, in however many parts.
    const deliveries = held
    held = null
    for (const deliver of deliveries) deliver()
    expect(await givenUp).toBe(control.signal.reason)
    const seen = await next
    expect(seen?.map(({ id }) => id)).toEqual(first?.map(({ id }) => id))
    expect(seen?.[3]?.displayName === 'Renamed meanwhile').toBe(isChanged)
    expect((await read())?.length).toBe(first?.length)
  },
)

test('what the server refuses is an ApiError, and the next read goes on', async () => {
  const first = await take()
  await world.fault({ operation: 'GetActiveSessions', status: 503, times: 1 })
  const error = await read().catch((failure: unknown) => failure)
  expect(isApiError(error) && error.status).toBe(503)
  expect(await read()).toBe(first)
})

test('whoever closes it lets the worker go, and the page reads by itself until a list is long again', async () => {
  await take()
  closeLongList()
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true])
  expect(await read()).toBeNull()
  const { email: userName, password } = ana
  await send('Authenticate', { provider: 'credentials', userName, password })
  expect((await take())?.length).toBeLessThan(100)
})

test('what was handed over and cannot be read is an ApiError', async () => {
  const cutOff = takeLongList(new Blob(['{"sessions":['], { type: 'application/json' }), ofNobody())
  const error = await cutOff.catch((failure: unknown) => failure)
  expect(isApiError(error) && error.kind).toBe('unreadable')
})

test('without workers the page has to read by itself', async () => {
  vi.stubGlobal('Worker', undefined)
  expect(await take()).toBeUndefined()
  expect(await read()).toBeNull()
})
