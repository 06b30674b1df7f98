import { beforeEach, describe, expect, test } from 'vitest'

import { parseJsv } from '../../api/wire/jsv-parse.ts'
import { ana } from '../cast.ts'
import type { Sandbox } from '../sandbox.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import { asPerson, createTestSandbox } from '../testing/test-client.ts'
import type { TestClient } from '../testing/test-client.ts'

let sandbox: Sandbox
let client: TestClient
const path = `/sessions/${steadySessions.voiceCall}`

beforeEach(async () => {
  sandbox = createTestSandbox()
  client = await asPerson(sandbox, ana)
})

describe('the format of an answer', () => {
  test.each([
    ['application/json', path, 'application/json'],
    ['text/jsv', path, 'text/jsv'],
    ['application/jsv', path, 'text/jsv'],
    ['*/*', path, 'application/json'],
    ['text/html,application/xhtml+xml', path, 'text/html'],
    ['application/json;q=0.2, text/jsv', path, 'text/jsv'],
    ['text/jsv;q=0, application/json', path, 'application/json'],
    ['application/json', `${path}.jsv`, 'text/jsv'],
    ['text/jsv', `${path}.json`, 'application/json'],
    ['application/json', `${path}?format=jsv`, 'text/jsv'],
    ['text/jsv', `${path}?format=json`, 'application/json'],
    ['application/json', `${path}?Format=JSV`, 'text/jsv'],
    ['application/json', `${path}.html`, 'text/html'],
    ['text/jsv', `${path}.csv`, 'application/json'],
    ['text/jsv', `${path}?format=xml`, 'application/json'],
    ['application/json', `/jsv/reply/GetSession?sessionId=${steadySessions.voiceCall}`, 'text/jsv'],
    ['text/jsv', `/json/reply/GetSession?sessionId=${steadySessions.voiceCall}`, 'application/json'],
  ])('Accept: %s on %s is %s', async (accept, address, type) => {
    const response = await client.send('GET', address, undefined, { Accept: accept })
    expect(response.status).toBe(200)
    expect(response.headers.get('Content-Type')).toContain(type)
    expect(await response.text()).toContain('Maria Gonçalves')
  })

  test('JSV is compact, and its dates are quoted text', async () => {
    const text = await (await client.send('GET', path, undefined, { Accept: 'text/jsv' })).text()
    expect(text).toMatch(/^\{dialState:Active,callState:Connected,/)
    expect(text).toMatch(/dateCreated:"20\d\d-/)
    expect(parseJsv(text)).toMatchObject({
      ended: 'False',
      log: [],
      members: [{ role: 'Caller' }, {}, {}, {}],
    })
  })

  test('errors come in the same format', async () => {
    const response = await client.send('GET', '/sessions/nowhere', undefined, { Accept: 'text/jsv' })
    expect(response.status).toBe(404)
    expect(await response.text()).toBe(
      '{responseStatus:{errorCode:NotFound,message:Session nowhere not found}}',
    )
  })

  test.each([
    ['jsv-only', 'application/json', 'text/jsv'],
    ['json-only', 'text/jsv', 'application/json'],
  ])('a server that is %s answers so whatever was asked', async (wire, accept, type) => {
    await client.control('POST', 'settings', { wire })
    for (const address of [path, '/sessions/nowhere']) {
      const response = await client.send('GET', address, undefined, { Accept: accept })
      expect(response.headers.get('Content-Type')).toContain(type)
    }
  })
})

describe('routes', () => {
  test.each(['/nothing/here', '/auth/token', '/auth/Recover/'])(
    '%s is 404 without a DTO',
    async (unknown) => {
      const response = await client.send('GET', unknown)
      expect(response.status).toBe(404)
      expect(response.headers.get('Content-Type')).toContain('text/plain')
      expect(await response.text()).not.toContain('responseStatus')
    },
  )

  test.each([
    ['PUT', path],
    ['POST', path],
    ['DELETE', '/auth/status'],
    ['PATCH', '/json/reply/GetSession'],
  ])('%s %s is the wrong verb', async (method, address) => {
    const response = await client.send(method, address)
    expect(response.status).toBe(405)
    expect(await response.json()).toMatchObject({ responseStatus: { errorCode: 'NotImplementedException' } })
  })

  test('DELETE /sessions is refused and raises an alarm', async () => {
    expect((await client.send('DELETE', '/sessions?accountId=1')).status).toBe(405)
    expect((await client.send('DELETE', '/sessions/')).status).toBe(405)
    expect((await client.send('DELETE', '/sessions//')).status).toBe(405)
    expect((await client.send('POST', '/json/reply/DeleteSessions')).status).toBe(405)
    expect(await client.control('GET', 'requests')).toMatchObject({ alarms: { bulkDeletes: 4 } })
    expect((await client.send('GET', path)).status).toBe(200)
  })

  test('case and a closing slash do not matter', async () => {
    expect(await client.json('GET', `/SESSIONS/${steadySessions.voiceCall}/`)).toMatchObject({
      channel: 'Voice',
    })
  })

  test('POST reaches any operation by its pre-defined route', async () => {
    const body = { SESSIONID: steadySessions.chat, MemberToRemove: 'DANA.REYES@harborlane.example' }
    const response = await client.send('POST', '/json/reply/DeleteChatMember', body)
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain('Dana Reyes')
  })
})

describe('lists in a query', () => {
  const ids = [steadySessions.voiceCall, steadySessions.chat]
  test.each([
    ['comma-joined', `specificIds=${ids.join(',')}`],
    ['with an encoded comma', `specificIds=${ids.join('%2C')}`],
    ['repeated', ids.map((id) => `specificIds=${id}`).join('&')],
    ['as a JSV list', `specificIds=[${ids.join(',')}]`],
    ['by another case', `SpecificIDs=${ids.join(',')}`],
    ['with blanks', `specificIds=${ids.join(',%20')}`],
    ['in quotes', `specificIds=${ids.map((id) => `%22${id}%22`).join(',')}`],
    ['with empty ones', `specificIds=&specificIds=${ids.join(',,')}`],
  ])('are understood %s', async (_how, query) => {
    const list = (await client.json('GET', `/sessions?${query}`)) as { items: { id: string }[] }
    expect(list.items.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
    const form = await client.send('POST', '/json/reply/ListSessions', query, {
      'Content-Type': 'application/x-www-form-urlencoded',
    })
    expect(await form.json()).toEqual(list)
  })
})

describe('a value that its field cannot take is a 400 that names it', () => {
  test.each([
    ['GET', '/sessions?page=abc', 'page', "'abc' is an Invalid value for 'page'"],
    ['GET', '/sessions?countPerPage=0.5', 'countPerPage', "'0.5' is an Invalid value for 'countPerPage'"],
    ['GET', '/sessions?all=maybe', 'all', "'maybe' is an Invalid value for 'all'"],
    ['GET', '/sessions?sortOrder=Sideways', 'sortOrder', "'Sideways' is an Invalid value for 'sortOrder'"],
    ['PATCH', `${path}?callState=Gone`, 'callState', "'Gone' is an Invalid value for 'callState'"],
  ])('%s %s', async (method, address, fieldName, message) => {
    const response = await client.send(method, address)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      responseStatus: {
        errorCode: 'SerializationException',
        errors: [{ errorCode: 'SerializationException', fieldName, message }],
      },
    })
  })

  test('every such value is named at once', async () => {
    const body = { page: [], all: {}, sortOrder: 'down' }
    expect(await client.json('POST', '/json/reply/ListSessions', body)).toMatchObject({
      responseStatus: {
        message: "Unable to bind to request 'ListSessions'",
        errors: [{ fieldName: 'page' }, { fieldName: 'all' }, { fieldName: 'sortOrder' }],
      },
    })
  })

  test.each([
    ['yes', 1],
    ['True', 1],
    ['off', 0],
  ])('all=%s is a yes or a no', async (all, pages) => {
    const query = `countPerPage=2&page=%20%2B1&sortOrder=DESCEND&all=${all}`
    const { totalPages } = (await client.json('GET', `/sessions?${query}`)) as { totalPages: number }
    expect(totalPages === 1 ? 1 : 0).toBe(pages)
  })
})

describe('of one field in several places', () => {
  const remove = (session: string, query: string, body?: unknown) =>
    client.send(
      'DELETE',
      `/sessions/${session}/members/${encodeURIComponent('dana.reyes@harborlane.example')}${query}`,
      body,
    )

  test('the query counts before the path, and the path before a body', async () => {
    const other = await remove('nowhere', `?sessionId=${steadySessions.chat}`, { sessionId: 'elsewhere' })
    expect(other.status).toBe(200)
    expect(await other.json()).toMatchObject({ id: steadySessions.chat })
  })

  test('an empty one in the query is none', async () => {
    const removed = await remove(steadySessions.chat, '?memberToRemove=')
    expect(removed.status).toBe(200)
    expect(await removed.text()).not.toContain('Dana Reyes')
  })

  test('an empty text in a body of JSON is a text', async () => {
    await client.send('PATCH', path, { consoleData: 'x' })
    expect(await client.json('PATCH', `${path}?consoleData=`)).toMatchObject({ consoleData: 'x' })
    expect(await client.json('PATCH', path, { consoleData: '', callState: '' })).toMatchObject({
      consoleData: '',
      callState: 'Connected',
    })
  })
})

test('a list that is cut off is a 400', async () => {
  const response = await client.send('GET', '/sessions?specificIds=[a,b')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({ responseStatus: { errorCode: 'SerializationException' } })
})

describe('a void operation', () => {
  test('answers 204 without a body', async () => {
    const response = await client.send('DELETE', `/sessions/${steadySessions.ringing}`)
    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
  })
})
