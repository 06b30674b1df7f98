import { describe, expect, test } from 'vitest'

import { rewriteCookie, rewriteLocation, rewriteOrigin } from './proxy-headers.ts'

describe('cookies of the server', () => {
  test.each([
    ['ss-id=a; path=/; secure; samesite=none; httponly', 'ss-id=a; Path=/; SameSite=Lax; httponly'],
    [
      'ss-pid=b; Domain=.evovoice.io; Path=/base; Expires=Wed, 01 Jan 2031 00:00:00 GMT',
      'ss-pid=b; Path=/; Expires=Wed, 01 Jan 2031 00:00:00 GMT',
    ],
    ['ss-opt=perm; SameSite=Strict; Secure; Partitioned', 'ss-opt=perm; Path=/; SameSite=Strict'],
    ['v=a=b==; HttpOnly', 'v=a=b==; Path=/; HttpOnly'],
  ])('%s over http becomes %s', (cookie, expected) => {
    expect(rewriteCookie(cookie, { overHttps: false })).toBe(expected)
  })

  test('keep Secure over https', () => {
    expect(rewriteCookie('ss-id=a; Domain=x; Secure; SameSite=None', { overHttps: true })).toBe(
      'ss-id=a; Path=/; Secure; SameSite=None',
    )
  })
})

describe('redirects of the server', () => {
  const evoVoice = new URL('https://host.example/base')
  test.each([
    ['https://host.example/base/files/1?x=2', '/api/files/1?x=2'],
    ['/base/files/1', '/api/files/1'],
    ['../files/1', '/api/files/1'],
    ['https://cdn.example/files/1', 'https://cdn.example/files/1'],
    ['https://host.example/login', 'https://host.example/login'],
  ])('%s becomes %s', (location, expected) => {
    expect(rewriteLocation(location, evoVoice, { requested: '/api/sessions/17', prefix: '/api' })).toBe(
      expected,
    )
  })

  test('carry no prefix for a client that used none', () => {
    const rewritten = rewriteLocation('/base/files/1', evoVoice, { requested: '/sessions/17', prefix: '' })
    expect(rewritten).toBe('/files/1')
  })
})

describe('origin and referer', () => {
  const evoVoice = new URL('https://host.example/base')
  test.each([
    ['http://localhost:4173', 'https://host.example'],
    ['http://localhost:4173/sessions/17', 'https://host.example/sessions/17'],
    ['https://evil.example', 'https://evil.example'],
    ['null', 'null'],
  ])('%s becomes %s', (value, expected) => {
    expect(rewriteOrigin(value, 'localhost:4173', evoVoice)).toBe(expected)
  })
})
