import { expect, test, vi } from 'vitest'

import { noteServerDate, serverClock } from './server-clock.ts'

const http = (time: number) => new Date(time).toUTCString()
const noon = Date.UTC(2026, 10, 24, 12)

/** Answers of a server whose clock is ahead by `skew`, each 50 ms after its request. */
function hear(skew: number, ...requests: number[]): void {
  for (const sentAt of requests) noteServerDate(http(sentAt + 25 + skew), sentAt, sentAt + 50)
}

test('whole seconds narrow the difference down to a fraction of one', () => {
  const told = vi.fn<() => void>()
  const stop = serverClock.subscribe(told)
  hear(90_300, noon, noon + 5_130, noon + 10_410, noon + 15_690, noon + 20_900)
  expect(Math.abs(serverClock.get() - 90_300)).toBeLessThan(250)
  const times = told.mock.calls.length
  hear(90_300, noon + 25_200, noon + 30_700)
  expect(told.mock.calls.length, 'what changes nothing is not told').toBe(times)

  stop()
  hear(-3_600_000, noon + 40_000, noon + 45_310, noon + 50_640)
  expect(Math.abs(serverClock.get() + 3_600_000), 'a clock that was set').toBeLessThan(500)
  expect(told.mock.calls.length, 'nobody listens any more').toBe(times)
})

test.each([null, '', 'soon'])('a header that is no date (%s) says nothing', (header) => {
  const former = serverClock.get()
  noteServerDate(header, noon, noon + 50)
  expect(serverClock.get()).toBe(former)
})
