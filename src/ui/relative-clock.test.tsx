// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { Profiler } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { setClockSkew } from '#lib/every-second.ts'
import { formatDuration } from './format-duration.ts'
import { RelativeClock } from './relative-clock.tsx'

const now = Date.UTC(2026, 0, 5, 10, 0, 0, 400)

beforeEach(() => {
  vi.useFakeTimers({ now })
})

afterEach(() => {
  cleanup()
  setClockSkew(0)
  setHidden(false)
  vi.useRealTimers()
})

test.each([
  [-5, '0:00'],
  [0, '0:00'],
  [9.9, '0:09'],
  [61, '1:01'],
  [3599, '59:59'],
  [3600, '1:00:00'],
  [90_061, '25:01:01'],
  [3_599_999, '999:59:59'],
  [3_600_000, '41d'],
  [50_000_000, '578d'],
])('%d seconds are %s', (seconds, text) => {
  expect(formatDuration(seconds)).toBe(text)
})

test('all clocks tick together, by one timer, without a render', () => {
  const rendered = vi.fn<() => void>()
  const { container } = render(
    <Profiler id="clocks" onRender={rendered}>
      <RelativeClock since={now - 59_000} />
      <RelativeClock since={now - 59_700} />
    </Profiler>,
  )
  const texts = () => [...container.querySelectorAll('time')].map(({ textContent }) => textContent)
  expect(texts()).toEqual(['0:59', '1:00'])
  expect(vi.getTimerCount()).toBe(1)

  vi.advanceTimersByTime(600)
  expect(texts()).toEqual(['1:00', '1:01'])
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual(['2:00', '2:01'])
  expect(rendered).toHaveBeenCalledTimes(1)
})

test('a clock of thousands of hours tells days, in room for the widest letters', () => {
  const { container } = render(<RelativeClock since={now - 50 * 86_400_000} />)
  const clock = container.querySelector('time')
  expect(clock?.textContent).toBe('50d')
  expect(clock?.style.width).toBe('3em')
})

test('nothing ticks without a clock on screen', () => {
  const { unmount } = render(<RelativeClock since={now} />)
  unmount()
  expect(vi.getTimerCount()).toBe(0)
})

test('a hidden page rests, and is right at once when it is back', () => {
  render(<RelativeClock since={now} />)
  setHidden(true)
  expect(vi.getTimerCount()).toBe(0)

  vi.advanceTimersByTime(3_600_000)
  setHidden(false)

  expect(screen.getByText('1:00:00')).toBeTruthy()
  expect(vi.getTimerCount()).toBe(1)
})

test("the server's clock counts", () => {
  setClockSkew(-5000)
  render(<RelativeClock since={now - 10_000} />)
  expect(screen.getByText('0:05')).toBeTruthy()

  setClockSkew(0)
  expect(screen.getByText('0:10')).toBeTruthy()
})

test('another start shows at once, and the whole stamp is there', () => {
  const { container, rerender } = render(<RelativeClock since={now - 10_000} />)
  rerender(<RelativeClock since={now - 20_000} />)

  expect(container.textContent).toBe('0:20')
  expect(container.querySelector('time')?.dateTime).toBe('2026-01-05T09:59:40.400Z')
  expect(container.querySelector('time')?.title).toMatch(/^Since .*2026/)
})

test.each([null, Number.NaN, Infinity, 1e300])('a start of %s is a dash', (since) => {
  const { container } = render(<RelativeClock since={since} />)
  expect(container.textContent).toBe('–')
})

function setHidden(isHidden: boolean) {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}
