import { beforeEach, describe, expect, test } from 'vitest'

import { ana, cast, harborLane, ivo, juniper, mei, noor, pat, tom } from '../cast.ts'
import type { Sandbox } from '../sandbox.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import { asPerson, createTestSandbox, TestClient } from '../testing/test-client.ts'

let sandbox: Sandbox
let visitor: TestClient
const login = { provider: 'credentials', userName: ana.email, password: ana.password, rememberMe: true }

beforeEach(() => {
  sandbox = createTestSandbox()
  visitor = new TestClient(sandbox)
})

const basic = (userName: string, password: string) => ({
  Authorization: `Basic ${btoa(`${userName}:${password}`)}`,
})

describe('signing in', () => {
  test('sets the three cookies as ServiceStack does, and only the status proves it', async () => {
    const response = await visitor.send('POST', '/auth/credentials', login)
    const cookies = response.headers.getSetCookie()
    expect(response.status).toBe(200)
    expect(cookies.map((cookie) => cookie.split('=')[0])).toEqual(['ss-id', 'ss-pid', 'ss-opt'])
    for (const cookie of cookies) expect(cookie).toMatch(/Path=\/; HttpOnly; SameSite=Lax$/)
    expect(cookies[0]).not.toMatch(/Max-Age|Expires/i)
    expect(cookies[1]).toMatch(/Max-Age/)
    expect(await visitor.json('GET', '/auth/status')).toMatchObject({
      isAuthenticated: true,
      name: 'Ana Silva',
      emailAddress: ana.email,
      roles: ['User'],
      accountIds: [harborLane.id],
      accountNames: [harborLane.name],
    })
  })

  test('marks cookies Secure on https only', async () => {
    const request = new Request('https://sandbox.example/auth/credentials', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(login),
    })
    const response = await sandbox.fetch(request)
    for (const cookie of response.headers.getSetCookie()) expect(cookie).toContain('Secure')
  })

  test('without rememberMe it uses the temporary session, also after a remembered one', async () => {
    await visitor.send('POST', '/auth/credentials', login)
    await visitor.send('POST', '/auth/credentials', { ...login, userName: tom.email, rememberMe: false })
    expect(visitor.cookies.get('ss-opt')).toBe('temp')
    expect(await visitor.json('GET', '/auth/status')).toMatchObject({ emailAddress: tom.email })
    visitor.cookies.delete('ss-id')
    expect((await visitor.send('GET', '/sessions')).status).toBe(401)
  })

  test.each([
    ['a JSV body', 'text/jsv', `{userName:${ana.email},password:${ana.password},rememberMe:True}`],
    ['a form', 'application/x-www-form-urlencoded', `UserName=${ana.email}&Password=${ana.password}`],
    ['JSON without a content type', '', JSON.stringify(login)],
    [
      'any case of names',
      'application/json',
      JSON.stringify({ USERNAME: ana.email, PassWord: ana.password }),
    ],
  ])('takes %s', async (_what, type, body) => {
    const response = await visitor.send('POST', '/auth/credentials', body, { 'Content-Type': type })
    expect(response.status).toBe(200)
    expect(await visitor.json('GET', '/auth/status')).toMatchObject({ emailAddress: ana.email })
  })

  test('takes the query of a GET, and /auth without a provider', async () => {
    await visitor.send('GET', `/auth/credentials?userName=${ana.email}&password=${ana.password}`)
    expect(await visitor.json('GET', '/auth')).toMatchObject({ userName: ana.email })
    const { provider: _provider, ...rest } = login
    expect((await new TestClient(sandbox).send('POST', '/auth', rest)).status).toBe(200)
  })

  test.each([
    ['a wrong password', { ...login, password: 'nope' }, 401, 'Unauthorized', 'Invalid Username or Password'],
    [
      'an unknown user',
      { ...login, userName: 'x@y.example' },
      401,
      'Unauthorized',
      'Invalid Username or Password',
    ],
    ['a locked user', { ...login, userName: ivo.email }, 401, 'Unauthorized', 'This account has been locked'],
    ['an empty password', { ...login, password: '' }, 400, 'NotEmpty', "'Password' must not be empty."],
  ])('refuses %s', async (_what, body, status, errorCode, message) => {
    const response = await visitor.send('POST', '/auth/credentials', body)
    expect(response.status).toBe(status)
    expect(await response.json()).toMatchObject({ responseStatus: { errorCode, message } })
  })

  test('names every empty field', async () => {
    const response = await visitor.json('POST', '/auth/credentials', { provider: 'credentials' })
    expect(response).toMatchObject({
      responseStatus: { errors: [{ fieldName: 'UserName' }, { fieldName: 'Password' }] },
    })
  })

  test('a body that is not JSON is a 400', async () => {
    const response = await visitor.send('POST', '/auth/credentials', '{"userName":')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ responseStatus: { errorCode: 'SerializationException' } })
  })
})

describe('Basic credentials', () => {
  test('do for every request, without a cookie', async () => {
    const response = await visitor.send('GET', '/sessions/my', undefined, basic(ana.email, ana.password))
    expect(response.status).toBe(200)
    expect(response.headers.getSetCookie()).toEqual([])
  })

  test.each([basic(ana.email, 'nope'), { Authorization: 'Basic %%%' }])(
    'are refused when wrong',
    async (headers) => {
      const response = await visitor.send('GET', '/sessions/my', undefined, headers)
      expect(response.status).toBe(401)
      expect(response.headers.get('WWW-Authenticate')).toContain('realm=')
      expect(await response.json()).toMatchObject({
        responseStatus: { message: 'Invalid Username or Password' },
      })
    },
  )
})

describe('signed out', () => {
  test.each([
    ['empty', 204, ''],
    ['false', 200, '{"isAuthenticated":false}'],
    ['null', 200, 'null'],
  ])('the status can be %s', async (authStatus, status, body) => {
    await visitor.control('POST', 'settings', { authStatus })
    const response = await visitor.send('GET', '/auth/status')
    expect(response.status).toBe(status)
    expect(await response.text()).toBe(body)
  })

  test.each([
    ['GET', '/auth/status'],
    ['GET', '/sessions'],
    ['GET', '/nothing'],
    ['PUT', '/auth/status'],
  ])('cookies come all the same with the answer to %s %s', async (method, path) => {
    await visitor.send(method, path)
    expect([...visitor.cookies.keys()]).toEqual(['ss-id', 'ss-pid'])
  })

  test('cookies prove nothing', async () => {
    await visitor.send('GET', '/auth/status')
    const response = await visitor.send('GET', '/sessions')
    expect(response.status).toBe(401)
    expect(response.headers.get('WWW-Authenticate')).toBe('credentials realm="/auth/credentials"')
    expect(await response.json()).toMatchObject({ responseStatus: { errorCode: 'Unauthorized' } })
  })

  test.each(['GET', 'POST'])('%s /auth/logout signs out', async (method) => {
    const client = await asPerson(sandbox, ana)
    await client.send(method, '/auth/logout')
    expect((await client.send('GET', '/sessions')).status).toBe(401)
  })

  test('expiry and a disabled login end a sign-in', async () => {
    const [first, second] = [await asPerson(sandbox, ana), await asPerson(sandbox, tom)]
    expect(await first.control('POST', 'expire', { email: ana.email })).toEqual({ signedOut: 1 })
    expect((await first.send('GET', '/sessions/my')).status).toBe(401)
    expect((await second.send('GET', '/sessions/my')).status).toBe(200)
    await second.control('POST', 'settings', { disabledUsers: [tom.email] })
    expect((await second.send('GET', '/sessions/my')).status).toBe(401)
    const again = await second.send('POST', '/auth/credentials', { ...login, userName: tom.email })
    expect(again.status).toBe(401)
  })
})

describe('what a role and an account allow', () => {
  test.each([
    [
      'an administrator without User may not remove',
      mei,
      'DELETE',
      `/sessions/${steadySessions.chat}/members/x`,
    ],
    ['an agent may not list the calls', ana, 'GET', '/calls/active'],
    ['an agent may not list files', ana, 'GET', '/files'],
  ])('%s', async (_what, person, method, path) => {
    const client = await asPerson(sandbox, person)
    const response = await client.send(method, path)
    expect(response.status).toBe(403)
    expect(await response.json()).toMatchObject({ responseStatus: { message: 'Invalid Role' } })
  })

  test('another account’s session is refused, and an agent of both sees it', async () => {
    const path = `/sessions/${steadySessions.otherAccount}`
    expect((await (await asPerson(sandbox, ana)).send('GET', path)).status).toBe(403)
    expect((await (await asPerson(sandbox, noor)).send('GET', path)).status).toBe(200)
    expect(
      (await (await asPerson(sandbox, ana)).send('GET', `/sessions?accountIds=${juniper.id}`)).status,
    ).toBe(403)
  })

  test('a login without a phone has no active sessions: the call fails, or is empty by setting', async () => {
    const client = await asPerson(sandbox, pat)
    expect((await client.send('GET', '/sessions/active')).status).toBe(404)
    await client.control('POST', 'settings', { noPhone: 'empty' })
    expect(await client.json('GET', '/sessions/active')).toEqual({ sessions: [] })
  })

  test('everybody in the cast who is not locked can sign in', async () => {
    for (const person of cast.filter(({ locked }) => !locked)) {
      const client = await asPerson(sandbox, person)
      expect(await client.json('GET', '/auth/status')).toMatchObject({ emailAddress: person.email })
    }
  })
})
