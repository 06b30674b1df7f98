import fc from 'fast-check'
import { expect, test } from 'vitest'

import { textParts } from './text-parts.ts'

const own = { hostname: 'console.example' }
const links = (text: string) => textParts(text, own).flatMap(({ href }) => href ?? [])

test.each([
  ['see https://a.example/x.', ['https://a.example/x']],
  ['(https://a.example/x)', ['https://a.example/x']],
  ['https://a.example/wiki/X_(y)!', ['https://a.example/wiki/X_(y)']],
  ['“https://a.example”…', ['https://a.example/']],
  [
    'HTTP://A.example and https://b.example\nhttps://c.example',
    ['http://a.example/', 'https://b.example/', 'https://c.example/'],
  ],
  ['https://user:secret@a.example', []],
  ['javascript:alert(1) ftp://a.example www.a.example', []],
  ['https://', []],
  ['https://console.example/sessions/1?line=7', ['https://console.example/sessions/1?line=7']],
  ['https://console.example/api/auth/logout', []],
  ['http://CONSOLE.example:8080/%61pi/auth/logout', []],
  ['https://console.example/sessionsx/../api/auth/logout', []],
  ['xhttps://a.example', []],
  ['<a href="https://a.example">', ['https://a.example/']],
])('the addresses in %j are %j', (text, expected) => {
  expect(links(text)).toEqual(expected)
})

test('the parts together are the text', () => {
  const text = fc.array(
    fc.oneof(fc.string(), fc.constantFrom('https://a.example/', 'HTTP://', ' ', '(', ').', '\n', '🙏')),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(text, (pieces) => {
      const parts = textParts(pieces.join(''), own)
      expect(parts.map((part) => part.text).join('')).toBe(pieces.join(''))
      expect(parts.every(({ href }) => href === undefined || /^https?:\/\//.test(href))).toBe(true)
    }),
  )
})
