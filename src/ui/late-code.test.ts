// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { lateCode, renewFailedLoads } from './late-code.ts'

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

describe('code that does not come', () => {
  let asked = 0
  /** Fails so many times before it comes. */
  const codeAfter = (failures: number) =>
    lateCode(async () => {
      asked += 1
      if (asked <= failures) throw new Error('gone')
      return 'code'
    })

  beforeEach(() => {
    asked = 0
    link.remove()
  })

  test('is tried once more by itself, a second later', async () => {
    const code = codeAfter(1)
    const loading = code.load()
    await vi.advanceTimersByTimeAsync(999)
    expect([asked, code.now()]).toEqual([1, undefined])
    await vi.advanceTimersByTimeAsync(1)
    await loading
    expect(code.now()).toEqual({ loaded: 'code' })
  })

  test('is then left alone until somebody asks for it anew', async () => {
    const code = codeAfter(2)
    for (const _time of ['first', 'second']) {
      void code.load()
      await vi.advanceTimersByTimeAsync(60_000)
      expect([asked, code.now()]).toEqual([2, { error: new Error('gone') }])
    }
    renewFailedLoads()
    expect(code.now()).toBeUndefined()
    await code.load()
    expect(code.now()).toEqual({ loaded: 'code' })
  })
})
