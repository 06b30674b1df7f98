// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'

import { remembered } from './remembered.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

test('a text is kept in this browser, each under its own key', () => {
  const one = remembered('one')
  expect(one.read()).toBeNull()
  one.write('1')
  expect([one.read(), remembered('one').read(), remembered('two').read()]).toEqual(['1', '1', null])
})

test('a browser that keeps nothing breaks nothing', () => {
  const refuse = () => {
    throw new DOMException('Denied', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  const one = remembered('one')
  one.write('1')
  expect(one.read()).toBeNull()
})
