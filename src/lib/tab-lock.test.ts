import { expect, test } from 'vitest'

import { holdTabLock } from './tab-lock.ts'

/** The locks of a browser, as far as one lock needs them: one holder, a line behind it, and giving up. */
function browserLocks() {
  const line: (() => Promise<unknown>)[] = []
  let isHeld = false
  async function next(): Promise<void> {
    const turn = isHeld ? undefined : line.shift()
    if (!turn) return
    isHeld = true
    await turn()
    isHeld = false
    await next()
  }
  const request = (_name: string, { signal }: LockOptions, whenHeld: () => Promise<void>) =>
    new Promise<void>((resolve, reject) => {
      const turn = async () => resolve(await whenHeld())
      line.push(turn)
      signal?.addEventListener('abort', () => {
        const place = line.indexOf(turn)
        if (place >= 0) line.splice(place, 1)
        reject(new DOMException('Given up', 'AbortError'))
      })
      void next()
    })
  return { request } as unknown as Pick<LockManager, 'request'>
}

/** Locks are given in microtasks; a turn of the timers comes after all of them. */
const settled = () => new Promise((resolve) => setTimeout(resolve))

test('one tab has it, and the next one in line after it', async () => {
  const locks = browserLocks()
  const held: string[] = []
  const letGo = ['first', 'second', 'third'].map((tab) => holdTabLock('ring', () => held.push(tab), locks))
  await settled()
  expect(held).toEqual(['first'])
  letGo[1]?.()
  letGo[0]?.()
  await settled()
  expect(held).toEqual(['first', 'third'])
})

test('without locks every tab counts as the only one', () => {
  let held = 0
  holdTabLock('ring', () => (held += 1), null)()
  expect(held).toBe(1)
})

test('nor do locks that are closed to the page keep it from being one', async () => {
  let held = 0
  const request = () => Promise.reject(new DOMException('Closed', 'SecurityError'))
  const letGo = holdTabLock('ring', () => (held += 1), { request } as unknown as LockManager)
  await settled()
  letGo()
  expect(held).toBe(1)
})
