import { beforeEach, expect, test, vi } from 'vitest'

import { zoe } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { connect } from '../../test/sandbox-network.ts'
import { wallRow } from '../../test/wall-rows.ts'
import { send } from '../client.ts'
import { firstRows } from './first-rows.ts'
import type { WallAsk, WallReply } from './wall-messages.ts'
import { forgetWall, readWall } from './wall-reader.ts'

/** A worker that says what a test lets it say. */
let workers: FakeWorker[]
class FakeWorker extends EventTarget {
  readonly asked: WallAsk[] = []
  isTerminated = false
  constructor() {
    super()
    workers.push(this)
  }
  postMessage(ask: WallAsk): void {
    this.asked.push(ask)
  }
  terminate(): void {
    this.isTerminated = true
  }
  answer(): void {
    const number = this.asked.at(-1)?.number ?? 0
    const news = { changed: [wallRow('one')], gone: [], missed: [], revision: 1, isWhole: true }
    const data: WallReply = { kind: 'news', number, accountId: '', news }
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

beforeEach(() => {
  workers = []
  vi.stubGlobal('Worker', FakeWorker)
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('window', new EventTarget())
  return () => {
    forgetWall()
    vi.useRealTimers()
    vi.unstubAllGlobals()
  }
})

const read = (signal = new AbortController().signal) => readWall({ accountId: '', others: [] }, signal)

test('a worker is let go a while after its last answer, and never before it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  firstRows.set('', [])
  const wall = read()
  await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(1))
  // A full read over a slow line, behind a page that got no answer.
  vi.advanceTimersByTime(90_000)
  workers[0]?.answer()
  expect((await wall).rows).toHaveLength(1)
  // The longest pause while the server fails.
  vi.advanceTimersByTime(75_000)
  expect(workers[0]?.isTerminated).toBe(false)
  const again = read()
  await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(2))
  workers[0]?.answer()
  await again
  vi.advanceTimersByTime(90_000)
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true])
})

test('a full read that is given up is still to come', async () => {
  firstRows.set('', [])
  const control = new AbortController()
  const givenUp = read(control.signal)
  await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(1))
  control.abort()
  await expect(givenUp).rejects.toBe(control.signal.reason)
  const wall = read()
  await vi.waitFor(() =>
    expect(workers[0]?.asked).toMatchObject([
      { kind: 'read', isFullWanted: true },
      { kind: 'give-up' },
      { kind: 'read', isFullWanted: true },
    ]),
  )
  workers[0]?.answer()
  await wall
  const next = read()
  await vi.waitFor(() => expect(workers[0]?.asked.slice(3)).toMatchObject([{ isFullWanted: false }]))
  workers[0]?.answer()
  await next
})

// The last one: that workers are forbidden stays known.
test('where a policy forbids workers, the page reads by itself, and tries none again', async () => {
  connect(createSandbox({ scenario: 'quiet' }))
  await send('Authenticate', { provider: 'credentials', userName: zoe.email, password: zoe.password })
  const wall = read()
  await vi.waitFor(() => expect(workers[0]?.asked).toHaveLength(1))
  workers[0]?.dispatchEvent(new Event('error'))
  expect((await wall).rows.length).toBeGreaterThan(0)
  forgetWall()
  expect((await read()).rows.length).toBeGreaterThan(0)
  expect(workers.map(({ isTerminated }) => isTerminated)).toEqual([true])
})
