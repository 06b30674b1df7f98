import { expect, test } from 'vitest'

import { fileNameOf, mediaAddress, mediaKind } from './media-address.ts'

const here = { origin: 'https://console.example' }

test.each([
  ['https://cdn.example/a.png', 'https://cdn.example/a.png'],
  ['/files/17?size=1', '/api/files/17?size=1'],
  [' /api/files/17 ', '/api/files/17'],
  ['/api/files/authors/reply.png', '/api/files/authors/reply.png'],
  ['/app/files/17.png', '/api/app/files/17.png'],
  ['/portal/files/17.png', '/api/portal/files/17.png'],
  ['/Files/price%20list%20100%25.txt', '/api/Files/price%20list%20100%25.txt'],
  ['https://console.example/files/media/picture.svg', '/api/files/media/picture.svg'],
  ['http://console.example/files/17', '/api/files/17'],
  ['https://evil.example/auth/logout', 'https://evil.example/auth/logout'],
  ['https://console.example:8443/media/17', 'https://console.example:8443/media/17'],
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
  '/reports/agent-state?accountId=1&webhookUrl=https://evil.example',
  '/api/reports/agent-state?accountId=1&webhookUrl=https://evil.example',
  '/Reports/Agent-State?accountId=1',
  '/%72eports/agent-state',
  'http://console.example/reports/agent-state',
  'http://console.example:443/reports/agent-state',
  '/api/EndSession?sessionId=1',
  '/EndSession?sessionId=1',
  '/ENDSESSION?sessionId=1',
  '/api/api/files/17',
  '/files',
  '/files/',
  '/filesystem/17',
  '/messages?sessionId=1&body=Hello',
  '/sessions/1',
  '/__sandbox/reset',
  '/__sandbox/media/picture.svg',
  '/files/../reports/agent-state',
  '/files/%2e%2e/reports/agent-state',
  '/files/..%2freports/agent-state',
  '/files/%2E%2E%2Freports%2Fagent-state',
  '/files/..%5creports/agent-state',
  '/files/%252e%252e/reports/agent-state',
  '/files/100%/..%2f..%2freports/agent-state',
  '/files/17?X-Http-Method-Override=DELETE',
  '/files/17?a=%&x-http-method%2Doverride=DELETE',
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
