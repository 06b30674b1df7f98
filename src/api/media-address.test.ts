import { expect, test } from 'vitest'

import { fileNameOf, mediaAddress, mediaKind } from './media-address.ts'

const here = { origin: 'https://console.example' }

test.each([
  ['https://cdn.example/a.png', 'https://cdn.example/a.png'],
  ['/files/17?size=1', '/api/files/17?size=1'],
  [' /api/files/17 ', '/api/files/17'],
  ['/api/files/authors/reply.png', '/api/files/authors/reply.png'],
  ['https://console.example/__sandbox/media/picture.svg', '/api/__sandbox/media/picture.svg'],
])('%j lies at %s', (uri, address) => {
  expect(mediaAddress(uri, here)).toBe(address)
})

test.each([
  '',
  'javascript:alert(1)',
  'data:image/svg+xml,<svg onload=alert(1)>',
  '//cdn.example/a.png',
  '/\\cdn.example/a.png',
  'files/17',
  'https://user:secret@cdn.example/a.png',
  '/auth/logout',
  '/api/auth/logout',
  '/files/../auth/logout',
  '/%61uth/logout',
  '/json/reply/EndSession?sessionId=1',
  'https://console.example/AUTH/logout',
  '/api//auth/logout',
  'https://console.example//auth/logout',
  '/x/..%2fauth/logout',
  '/x/%2e%2e%2fauth/logout',
  '/api/auth%2flogout',
  '/auth%5Clogout',
  '/jsonl/reply/EndSession?sessionId=1',
  '/json/oneway/EndSession?sessionId=1',
  '/api/api/EndSession?sessionId=1',
])('%j is not followed', (uri) => {
  expect(mediaAddress(uri, here)).toBeUndefined()
})

test.each([
  ['https://cdn.example/a/price%20list.txt?x=/y', 'price list.txt'],
  ['/api/files/17', '17'],
  ['https://cdn.example/', ''],
  ['https://cdn.example/100%.txt', '100%.txt'],
])('the file at %s is called %j', (address, name) => {
  expect(fileNameOf(address)).toBe(name)
})

test.each([
  ['image/png', 'picture'],
  ['IMAGE/svg+xml; charset=utf-8', 'picture'],
  ['audio/ogg', 'recording'],
  ['video/mp4', 'video'],
  ['application/pdf', 'file'],
  ['', 'file'],
  ['imagery', 'file'],
])('%j is shown as a %s', (type, kind) => {
  expect(mediaKind(type)).toBe(kind)
})
