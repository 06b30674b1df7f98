import { expect, test } from 'vitest'

import { safeHttpUrl } from './safe-http-url.ts'

test.each([
  ['https://cdn.example.com/a b.png', 'https://cdn.example.com/a%20b.png'],
  ['http://10.0.0.1/a.png', 'http://10.0.0.1/a.png'],
  [' HTTPS://Example.com ', 'https://example.com/'],
])('%j is used as %s', (text, url) => {
  expect(safeHttpUrl(text)).toBe(url)
})

test.each([
  undefined,
  null,
  '',
  'null',
  '/avatars/1.png',
  '//example.com/a.png',
  'javascript:alert(1)',
  'java\nscript:alert(1)',
  ' javascript:alert(1)',
  'data:image/svg+xml,<svg onload=alert(1)>',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'https://user:secret@example.com/a.png',
  'https://',
])('%j is not used', (text) => {
  expect(safeHttpUrl(text)).toBeUndefined()
})
