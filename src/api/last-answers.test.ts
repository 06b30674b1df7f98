import { beforeEach, expect, test, vi } from 'vitest'

import { decodedOnce, forgetAnswers } from './last-answers.ts'

const decode = vi.fn<() => object>(() => ({}))
const ask = (address: string, text: string, type = 'application/json') =>
  decodedOnce(address, text, type, decode)

beforeEach(() => {
  forgetAnswers()
  decode.mockClear()
})

test('the same text from the same address is decoded once, and is the same object', () => {
  expect(ask('/a', 'text')).toBe(ask('/a', 'text'))
  expect(decode).toHaveBeenCalledTimes(1)
})

test('another text, address or format is decoded', () => {
  ask('/a', 'text')
  ask('/a', 'other')
  ask('/b', 'other')
  ask('/b', 'other', 'text/jsv')
  expect(decode).toHaveBeenCalledTimes(4)
})

test('only the last text of an address is kept, and none after forgetting', () => {
  ask('/a', 'text')
  ask('/a', 'other')
  ask('/a', 'text')
  forgetAnswers()
  ask('/a', 'text')
  expect(decode).toHaveBeenCalledTimes(4)
})

test('what cannot be decoded is tried anew each time', () => {
  const fail = () => {
    throw new SyntaxError('no')
  }
  for (const _time of [1, 2]) expect(() => decodedOnce('/a', 'text', null, fail)).toThrow(SyntaxError)
  ask('/a', 'text')
  expect(decode).toHaveBeenCalledTimes(1)
})

test('it holds so many texts, and so many characters, the latest', () => {
  for (let index = 0; index <= 50; index += 1) ask(`/${index}`, 'text')
  ask('/50', 'text')
  expect(decode).toHaveBeenCalledTimes(51)
  ask('/0', 'text')
  expect(decode).toHaveBeenCalledTimes(52)

  const long = 'x'.repeat(9_000_000)
  ask('/long', long)
  ask('/longer', `${long}x`)
  decode.mockClear()
  ask('/longer', `${long}x`)
  expect(decode).not.toHaveBeenCalled()
  ask('/long', long)
  expect(decode).toHaveBeenCalledTimes(1)
})
