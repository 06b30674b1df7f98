// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { draftStorage } from './draft-storage.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  sessionStorage.clear()
})

const drafts = draftStorage('test.draft')

/** So that no two texts are of the same age. */
function write(name: string, text: string, owner = 'ana') {
  vi.advanceTimersByTime(1)
  drafts.write(owner, name, text)
}

test('a text is kept for its owner and name, whatever stands in them', () => {
  write('a:b', ' two  words\n', 'ana:x')
  expect(drafts.read('ana:x', 'a:b')).toBe(' two  words\n')
  expect(drafts.read('ana:x', 'a')).toBe('')
  write('a:b', '', 'ana:x')
  expect(sessionStorage.length).toBe(0)
})

test('it stays in this tab: nothing is written where other tabs, or tomorrow, would find it', () => {
  write('s', 'text')
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 1])
})

test("asking for one owner's text wipes what others left, and leaves other keys alone", () => {
  sessionStorage.setItem('else', '1')
  sessionStorage.setItem('test.draft2:ana:s', '1 x')
  write('s', 'by Ana')
  expect(drafts.read('tom', 's')).toBe('')
  expect(drafts.read('ana', 's')).toBe('')
  expect(sessionStorage.length).toBe(2)
})

test('forgetting leaves nothing', () => {
  write('s', 'text')
  drafts.forget()
  expect(drafts.read('ana', 's')).toBe('')
  expect(sessionStorage.length).toBe(0)
})

test('the oldest go where there are too many, or too long ones', () => {
  for (let number = 0; number < 100; number += 1) write(`s${number}`, 'text')
  expect(sessionStorage.length).toBe(60)
  expect([drafts.read('ana', 's0'), drafts.read('ana', 's99')]).toEqual(['', 'text'])
  write('long', 'x'.repeat(900_000))
  write('longer', 'x'.repeat(2_000_000))
  expect(sessionStorage.length).toBe(1)
  expect(drafts.read('ana', 'longer').length).toBe(2_000_000)
})

test('where storage is full or closed, a text lasts as long as the page', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  write('s', 'text')
  expect(drafts.read('ana', 's')).toBe('text')
  vi.spyOn(globalThis, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('closed', 'SecurityError')
  })
  expect(drafts.read('ana', 's')).toBe('text')
  drafts.forget()
  expect(drafts.read('ana', 's')).toBe('')
})
