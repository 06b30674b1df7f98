// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { lateCode } from './late-code.ts'

let link: HTMLLinkElement

/** A stylesheet that other code has asked for. */
beforeEach(() => {
  vi.useFakeTimers()
  link = document.createElement('link')
  link.setAttribute('rel', 'stylesheet')
  document.head.append(link)
})

afterEach(() => {
  vi.useRealTimers()
  document.head.replaceChildren()
})

test('code is shown when the styles on their way are here', async () => {
  const code = lateCode(() => Promise.resolve('code'))
  const loading = code.load()
  await vi.advanceTimersByTimeAsync(100)
  expect(code.now()).toBeUndefined()

  Object.defineProperty(link, 'sheet', { value: {} })
  link.dispatchEvent(new Event('load'))
  await loading
  expect(code.now()).toEqual({ loaded: 'code' })
  expect(link.isConnected).toBe(true)
})

test('a stylesheet that fails makes room for another try', async () => {
  const code = lateCode(() => Promise.resolve('code'))
  const loading = code.load()
  await vi.advanceTimersByTimeAsync(100)
  link.dispatchEvent(new Event('error'))
  await loading
  expect(code.now()).toEqual({ loaded: 'code' })
  expect(link.isConnected).toBe(false)
})

test('a stylesheet that does not come is waited for once, and stays for whom it still comes', async () => {
  const code = lateCode(() => Promise.resolve('code'))
  const loading = code.load()
  await vi.advanceTimersByTimeAsync(2_000)
  await loading
  expect(code.now()).toEqual({ loaded: 'code' })
  expect(link.isConnected).toBe(true)

  const next = lateCode(() => Promise.resolve('more'))
  await next.load()
  expect(next.now()).toEqual({ loaded: 'more' })
})
