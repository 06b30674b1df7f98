import { describe, expect, test } from 'vitest'

import { apiPathPattern, isForApi, withoutApiPrefix } from './api-routes.ts'

const get = (url: string, headers: Record<string, string> = { accept: 'application/json' }) => ({
  method: 'GET',
  url,
  headers,
})

describe('which requests are the API’s', () => {
  test.each([
    '/api',
    '/api/sessions/17',
    '/api?x=1',
    '/sessions',
    '/sessions?page=1',
    '/sessions/17',
    '/sessions.jsv',
    '/Sessions/active',
    '/auth/credentials',
    '/json/reply/DeleteChatMember',
    '/jsv/reply/GetSession?sessionId=17',
    '/__sandbox/world',
  ])('%s', (url) => {
    expect(isForApi(get(url))).toBe(true)
    expect(url).toMatch(new RegExp(apiPathPattern, 'i'))
  })

  test.each([
    '/',
    '/sign-in',
    '/apiary',
    '/sessions-of-old',
    '/assets/app.js',
    '/src/app/router.tsx',
    '/json/else',
  ])('not %s', (url) => expect(isForApi(get(url))).toBe(false))

  test.each([{ accept: 'text/html,*/*' }, { accept: '*/*', 'sec-fetch-mode': 'navigate' }])(
    'a page load of /sessions/17 is the console’s: %o',
    (headers) => {
      expect(isForApi(get('/sessions/17', headers))).toBe(false)
      expect(isForApi(get('/api/sessions/17', headers))).toBe(true)
    },
  )

  test('a form that is posted is no page load', () => {
    expect(isForApi({ method: 'POST', url: '/auth/credentials', headers: { accept: 'text/html' } })).toBe(
      true,
    )
  })
})

test.each([
  ['/api/sessions?page=1', '/sessions?page=1'],
  ['/api', '/'],
  ['/api?x=1', '/?x=1'],
  ['/sessions/a%2Fb', '/sessions/a%2Fb'],
  ['/apiary', '/apiary'],
])('%s is %s to the API', (url, path) => {
  expect(withoutApiPrefix(url)).toBe(path)
})
