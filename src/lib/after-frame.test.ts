import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { afterFrame } from './after-frame.ts'

let frames: Map<number, () => void>

beforeEach(() => {
  vi.useFakeTimers()
  frames = new Map()
  let number = 0
  Object.assign(globalThis, {
    requestAnimationFrame: (frame: () => void) => {
      number += 1
      frames.set(number, frame)
      return number
    },
    cancelAnimationFrame: (frame: number) => frames.delete(frame),
  })
})
afterEach(() => {
  vi.useRealTimers()
  Reflect.deleteProperty(globalThis, 'requestAnimationFrame')
  Reflect.deleteProperty(globalThis, 'cancelAnimationFrame')
})

const paint = () => {
  for (const [number, frame] of frames) {
    frames.delete(number)
    frame()
  }
}

test('comes after the frame, not with it', () => {
  const then = vi.fn<() => void>()
  afterFrame(then)
  paint()
  expect(then).not.toHaveBeenCalled()
  vi.advanceTimersByTime(5_000)
  expect(then).toHaveBeenCalledTimes(1)
})

test('in a tab that nobody looks at it comes a second later, and not once more when it is looked at', () => {
  const then = vi.fn<() => void>()
  afterFrame(then)
  vi.advanceTimersByTime(1_000)
  expect(then).toHaveBeenCalledTimes(1)
  paint()
  vi.advanceTimersByTime(5_000)
  expect(then).toHaveBeenCalledTimes(1)
})

test.each([
  ['before the frame', () => undefined],
  ['after it', paint],
])('can be called off %s', (_when, meanwhile) => {
  const then = vi.fn<() => void>()
  const callOff = afterFrame(then)
  meanwhile()
  callOff()
  paint()
  vi.advanceTimersByTime(5_000)
  expect(then).not.toHaveBeenCalled()
})
