import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { ana, dana, yu } from '../cast.ts'
import type { Sandbox } from '../sandbox.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import { asPerson, createTestSandbox } from '../testing/test-client.ts'
import type { TestClient } from '../testing/test-client.ts'
import { DroppedConnection } from './dropped-connection.ts'
import { drillMembers } from './drill.ts'

let sandbox: Sandbox
let client: TestClient
const removal = `/sessions/${steadySessions.chat}/members/${dana.email}`
const reading = `/sessions/${steadySessions.chat}`

beforeEach(async () => {
  sandbox = createTestSandbox()
  client = await asPerson(sandbox, ana)
})
afterEach(() => {
  vi.useRealTimers()
})

const isThere = async () =>
  JSON.stringify(await client.control('GET', 'world')).includes(`"identity":"${dana.email}"`)
const danaInChat = async () => JSON.stringify(await client.json('GET', reading)).includes(dana.email)
const fault = (given: object) => client.control('POST', 'faults', { operation: 'DeleteChatMember', ...given })

describe('a fault that was asked for', () => {
  test('fails without acting, as often as asked', async () => {
    await fault({ status: 503, times: 2, errorCode: 'Down', message: 'Later', retryAfter: 7 })
    for (const _attempt of [1, 2]) {
      const response = await client.send('DELETE', removal)
      expect(response.status).toBe(503)
      expect(response.headers.get('Retry-After')).toBe('7')
      expect(await response.json()).toEqual({ responseStatus: { errorCode: 'Down', message: 'Later' } })
    }
    expect(await danaInChat()).toBe(true)
    expect((await client.send('DELETE', removal)).status).toBe(200)
  })

  test('can act first and fail then', async () => {
    await fault({ status: 500, after: true })
    expect((await client.send('DELETE', removal)).status).toBe(500)
    expect(await danaInChat()).toBe(false)
  })

  test.each([false, true])('can drop the connection, having acted or not (%s)', async (after) => {
    await fault({ drop: true, after })
    await expect(client.send('DELETE', removal)).rejects.toThrow(DroppedConnection)
    expect(await danaInChat()).toBe(!after)
  })

  test.each([
    [{ body: 'html', status: 502 }, 502, 'text/html', /^<!doctype html>/],
    [{ body: 'cut' }, 200, 'application/json', /^\{.*[^}]$/s],
    [{ body: 'empty' }, 200, 'application/json', /^$/],
    [{ body: 'text', message: 'Busy' }, 200, 'text/plain', /^Busy$/],
    [{ contentType: 'application/octet-stream' }, 200, 'application/octet-stream', /^\{.*\}$/s],
  ])('can damage the answer: %j', async (given, status, type, body) => {
    await fault(given)
    const response = await client.send('DELETE', removal)
    expect(response.status).toBe(status)
    expect(response.headers.get('Content-Type')).toContain(type)
    expect(await response.text()).toMatch(body)
  })

  test('hits one operation, one path, or all', async () => {
    await client.control('POST', 'faults', {
      operation: 'GetSession',
      path: steadySessions.chat,
      status: 500,
    })
    expect((await client.send('GET', reading)).status).toBe(500)
    expect((await client.send('GET', `/sessions/${steadySessions.voiceCall}`)).status).toBe(200)
    await client.control('DELETE', 'faults')
    await client.control('POST', 'faults', { status: 418 })
    expect((await client.send('GET', '/auth/status')).status).toBe(418)
    expect(await client.control('GET', 'faults')).toMatchObject({ faults: [{ status: 418 }] })
  })

  test('can delay, before the act or after it', async () => {
    vi.useFakeTimers()
    await fault({ delayMs: 5_000, times: 1 })
    const late = client.send('DELETE', removal)
    await vi.advanceTimersByTimeAsync(4_999)
    expect(await danaInChat()).toBe(true)
    await vi.advanceTimersByTimeAsync(1)
    expect((await late).status).toBe(200)
    await client.control('POST', 'faults', { operation: 'PatchSession', delayMs: 5_000, after: true })
    const patch = client.send('PATCH', reading, { consoleData: 'early' })
    await vi.advanceTimersByTimeAsync(1)
    expect(await client.json('GET', reading)).toMatchObject({ consoleData: 'early' })
    await vi.advanceTimersByTimeAsync(5_000)
    expect((await patch).status).toBe(200)
  })

  test('that is misspelt is refused with words', async () => {
    const response = await client.send('POST', '/__sandbox/faults', { operation: 'Nonsense' })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Nonsense')
    expect((await client.send('POST', '/__sandbox/nothing')).status).toBe(404)
  })
})

describe('a hold', () => {
  test('parks an answer that grows stale meanwhile', async () => {
    await client.control('POST', 'faults', { operation: 'GetSession', hold: 'old', times: 1 })
    const old = client.json('GET', reading)
    await vi.waitFor(async () => {
      expect(await client.control('GET', 'holds')).toEqual({ holds: { old: 1 } })
    })
    await client.send('DELETE', removal)
    expect(await danaInChat()).toBe(false)
    expect(await client.control('POST', 'release', { hold: 'old' })).toEqual({ released: 1 })
    expect(JSON.stringify(await old)).toContain(dana.email)
  })

  test('parks a request before the server acts', async () => {
    await fault({ holdRequest: 'waiting' })
    const parked = client.send('DELETE', removal)
    await vi.waitFor(async () => {
      expect(await client.control('GET', 'holds')).toEqual({ holds: { waiting: 1 } })
    })
    expect(await isThere()).toBe(true)
    await client.control('POST', 'expire')
    await client.control('POST', 'release', { hold: 'waiting' })
    expect((await parked).status).toBe(401)
  })

  test('ends when the client gives up', async () => {
    await fault({ holdRequest: 'waiting' })
    const giveUp = new AbortController()
    const request = new Request(`http://sandbox.example${removal}`, {
      method: 'DELETE',
      signal: giveUp.signal,
    })
    const parked = sandbox.fetch(request)
    await vi.waitFor(async () => {
      expect(await client.control('GET', 'holds')).toEqual({ holds: { waiting: 1 } })
    })
    giveUp.abort()
    await expect(parked).rejects.toThrow('aborted')
    expect(await client.control('GET', 'holds')).toEqual({ holds: { waiting: 0 } })
  })
})

describe('the fault drill', () => {
  const quick = drillMembers.filter(({ fault: { delayMs, drop } }) => !delayMs && !drop)
  const path = (identity: string) => `/sessions/${steadySessions.faultDrill}/members/${identity}`
  const left = async () =>
    JSON.stringify(((await client.control('GET', 'world')) as { sessions: object[] }).sessions)

  test.each(quick)('$displayName', async ({ identity, fault: { status = 200, after, body } }) => {
    const response = await client.send('DELETE', path(identity))
    expect(response.status).toBe(status)
    expect((await left()).includes(`"${identity}"`)).toBe(!(after || (body && status === 200)))
  })

  test('a dropped connection, before and after', async () => {
    for (const kind of ['drop', 'drop-after']) {
      await expect(client.send('DELETE', path(`fault-${kind}@drill.example`))).rejects.toThrow(
        DroppedConnection,
      )
    }
    expect(await left()).toContain('fault-drop@drill.example')
    expect(await left()).not.toContain('fault-drop-after@drill.example')
  })

  test('slow ones, and one that is too slow', async () => {
    vi.useFakeTimers()
    const slow = client.send('DELETE', path('fault-slow@drill.example'))
    const never = client.send('DELETE', path('fault-timeout@drill.example'))
    await vi.advanceTimersByTimeAsync(60_000)
    expect((await slow).status).toBe(200)
    expect((await never).status).toBe(504)
  })

  test('nothing of it happens where the removal would fail by itself', async () => {
    const who = 'fault-409@drill.example'
    const elsewhere = `/sessions/${steadySessions.chat}/members/${who}`
    expect((await client.send('DELETE', elsewhere)).status).toBe(404)
    expect((await client.send('DELETE', `/sessions/nowhere/members/${who}`)).status).toBe(404)
    const stranger = await asPerson(sandbox, yu)
    expect((await stranger.send('DELETE', path(who))).status).toBe(403)
    expect((await client.send('DELETE', path(who))).status).toBe(409)
  })

  test('the expired sign-in is really gone', async () => {
    await client.send('DELETE', path('fault-401@drill.example'))
    expect((await client.send('GET', reading)).status).toBe(401)
  })
})
