// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

/** A browser's observer whose view is moved by hand. */
class ViewByHand {
  static tell: (target: Element, isIntersecting: boolean) => void = () => undefined
  readonly observed = new Set<Element>()
  constructor(listener: (entries: { target: Element; isIntersecting: boolean }[]) => void) {
    ViewByHand.tell = (target, isIntersecting) => {
      if (this.observed.has(target)) listener([{ target, isIntersecting }])
    }
  }
  observe(target: Element) {
    this.observed.add(target)
  }
  unobserve(target: Element) {
    this.observed.delete(target)
  }
}

const clock = () => document.body.appendChild(document.createElement('time'))
const now = Date.UTC(2026, 0, 5, 10)

beforeEach(() => {
  vi.resetModules()
  vi.useFakeTimers({ now })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  document.body.replaceChildren()
})

test('a clock out of view rests, and is right at once when it is back', async () => {
  vi.stubGlobal('IntersectionObserver', ViewByHand)
  const { runClock } = await import('./run-clock.ts')
  const [seen, unseen] = [clock(), clock()]
  const stops = [seen, unseen].map((element) => runClock(element, now))
  ViewByHand.tell(unseen, false)

  vi.advanceTimersByTime(90_000)
  expect([seen.textContent, unseen.textContent]).toEqual(['1:30', '0:00'])

  ViewByHand.tell(unseen, true)
  expect(unseen.textContent).toBe('1:30')
  vi.advanceTimersByTime(1_000)
  expect([seen.textContent, unseen.textContent]).toEqual(['1:31', '1:31'])

  for (const stop of stops) stop()
  expect(vi.getTimerCount()).toBe(0)
  ViewByHand.tell(unseen, true)
  expect(vi.getTimerCount()).toBe(0)
})

test('words of minutes go on out of view', async () => {
  vi.stubGlobal('IntersectionObserver', ViewByHand)
  const { runMinuteClock } = await import('./run-clock.ts')
  const element = clock()
  const stop = runMinuteClock(element, now, (seconds) => `${Math.floor(seconds / 60)} min`)

  vi.advanceTimersByTime(119_000)
  expect(element.textContent).toBe('1 min')
  vi.advanceTimersByTime(1_000)
  expect(element.textContent).toBe('2 min')
  stop()
})

test('where a browser cannot say what is in view, every clock runs', async () => {
  const { runClock } = await import('./run-clock.ts')
  const element = clock()
  const stop = runClock(element, now)
  vi.advanceTimersByTime(2_000)
  expect(element.textContent).toBe('0:02')
  stop()
})
