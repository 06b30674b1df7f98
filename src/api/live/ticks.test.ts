// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { startTicks } from './ticks.ts'

/** A browser's worker, which ticks by hand. */
class WorkerByHand extends EventTarget {
  static last: WorkerByHand | undefined
  told: boolean[] = []
  isEnded = false
  constructor() {
    super()
    WorkerByHand.last = this
  }
  postMessage(mustTick: boolean) {
    this.told.push(mustTick)
  }
  terminate() {
    this.isEnded = true
  }
}

const ticked = vi.fn<() => void>()
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2026, 0, 5, 10) })
  vi.stubGlobal('Worker', WorkerByHand)
  ticked.mockClear()
})

afterEach(() => {
  stop()
  setHidden(false)
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('in sight the page keeps the time, out of sight the worker alone', () => {
  stop = startTicks(ticked)
  const worker = WorkerByHand.last
  ticked.mockClear()
  vi.advanceTimersByTime(3_000)
  expect(ticked).toHaveBeenCalledTimes(3)
  expect(worker?.told).toEqual([false])

  setHidden(true)
  ticked.mockClear()
  vi.advanceTimersByTime(3_000)
  expect(ticked).not.toHaveBeenCalled()
  worker?.dispatchEvent(new Event('message'))
  expect(ticked).toHaveBeenCalledTimes(1)

  setHidden(false)
  expect(worker?.told).toEqual([false, true, false])
  stop()
  expect(worker?.isEnded).toBe(true)
  expect(vi.getTimerCount()).toBe(0)
})

test.each(['a policy that forbids workers', 'a browser without workers'])(
  'with %s the page ticks on',
  (why) => {
    if (why.startsWith('a browser')) vi.stubGlobal('Worker', undefined)
    setHidden(true)
    stop = startTicks(ticked)
    if (why.startsWith('a policy')) WorkerByHand.last?.dispatchEvent(new Event('error'))
    ticked.mockClear()
    vi.advanceTimersByTime(2_000)
    expect(ticked).toHaveBeenCalledTimes(2)

    stop()
    expect(vi.getTimerCount()).toBe(0)
  },
)

test('the worker ticks as long as it is told to', async () => {
  const said = vi.spyOn(globalThis, 'postMessage').mockImplementation(() => undefined)
  await import('./ticker.ts')
  const tell = (mustTick: boolean) =>
    globalThis.dispatchEvent(new MessageEvent('message', { data: mustTick }))
  vi.advanceTimersByTime(5_000)
  expect(said).not.toHaveBeenCalled()

  tell(true)
  tell(true)
  vi.advanceTimersByTime(3_000)
  expect(said).toHaveBeenCalledTimes(3)
  tell(false)
  vi.advanceTimersByTime(5_000)
  expect(said).toHaveBeenCalledTimes(3)
})

function setHidden(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}
