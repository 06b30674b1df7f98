// @vitest-environment jsdom
import { afterEach, describe, expect, test } from 'vitest'

import type { OperationName, RequestOf } from './contract/operations.ts'
import { jsvWriter, requestFor } from './wire-request.ts'
import { chooseWireFormat, wireFormat } from './wire-format.ts'

afterEach(() => localStorage.clear())

const spelt = <Name extends OperationName>(name: Name, request: RequestOf<Name>) => {
  const { url, init } = requestFor(name, request)
  return [init.method, url, init.body ?? null]
}

describe('in JSON', () => {
  test.each([
    [spelt('GetAuthStatus', {}), 'GET', '/api/auth/status', null],
    [spelt('GetSession', { sessionId: '65f0' }), 'GET', '/api/sessions/65f0', null],
    [spelt('GetSession', { sessionId: 'a/b?c#d' }), 'GET', '/api/sessions/a%2Fb%3Fc%23d', null],
    [
      spelt('ListSessions', { specificIds: ['a', 'b,c'], countPerPage: 1, simplifiedPaging: true }),
      'GET',
      '/api/sessions?specificIds=a%2C%22b%2Cc%22&countPerPage=1&simplifiedPaging=true',
      null,
    ],
    [spelt('ListSessions', { specificIds: [], log: '', all: false }), 'GET', '/api/sessions?all=false', null],
    [
      spelt('DeleteChatMember', { sessionId: 's1', memberToRemove: '+18145550100' }),
      'DELETE',
      '/api/sessions/s1/members/%2B18145550100?memberToRemove=%2B18145550100',
      null,
    ],
    [
      spelt('DeleteChatMember', { sessionId: 's1', memberToRemove: 'ليلى@x y' }),
      'DELETE',
      '/api/sessions/s1/members/%D9%84%D9%8A%D9%84%D9%89%40x%20y?memberToRemove=%D9%84%D9%8A%D9%84%D9%89%40x%20y',
      null,
    ],
    [spelt('EndSession', { sessionId: 's1' }), 'DELETE', '/api/sessions/s1', null],
    [
      spelt('Authenticate', { provider: 'credentials', userName: 'a@b', password: 'p w', rememberMe: true }),
      'POST',
      '/api/auth/credentials',
      '{"userName":"a@b","password":"p w","rememberMe":true}',
    ],
    [
      spelt('InviteChatMember', { sessionId: 's1', memberToAdd: '+1' }),
      'POST',
      '/api/sessions/s1/members',
      '{"memberToAdd":"+1"}',
    ],
    [
      spelt('PatchSession', { sessionId: 's1', consoleData: '' }),
      'PATCH',
      '/api/sessions/s1',
      '{"consoleData":""}',
    ],
  ])('%j', (given, ...expected) => {
    expect(given).toEqual(expected)
  })

  test('what is needed for cookies, freshness and honesty goes along', () => {
    expect(requestFor('GetSession', { sessionId: 's1' }).init).toEqual({
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      headers: { accept: 'application/json' },
    })
    expect(requestFor('EndSession', { sessionId: 's1' }).init.body).toBeUndefined()
  })
})

describe('in JSV', () => {
  test('reads ask for it, bodies are written in it', async () => {
    chooseWireFormat('jsv')
    expect(wireFormat()).toBe('jsv')
    expect(requestFor('GetAuthStatus', {}).init.headers).toEqual({
      accept: 'text/jsv, application/json;q=0.9',
    })
    const request = { sessionId: 's1', memberToAdd: 'a,b' }
    const { init } = requestFor('InviteChatMember', request, 'documented', await jsvWriter())
    expect(init.headers).toMatchObject({ 'content-type': 'text/jsv' })
    expect(init.body).toBe('{memberToAdd:"a,b"}')
  })

  test.each(['', 'xml', 'JSV'])('"%s" is no choice of a format', (kept) => {
    localStorage.setItem('evo-voice.wire-format', kept)
    expect(wireFormat()).toBe('json')
  })
})
