import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { replaceFetch } from '../test/sandbox-network.ts'
import { ApiError } from './api-error.ts'
import { send } from './client.ts'

const json = { 'content-type': 'application/json' }
const session = { id: 's1', members: [{ identity: 'a' }], log: [] }

/** The failure of a request that is answered so. */
async function failureOf(answer: () => Response | Promise<Response>): Promise<ApiError> {
  replaceFetch(async () => answer())
  const error: unknown = await send('GetSession', { sessionId: 's1' }).catch((reason: unknown) => reason)
  if (!(error instanceof ApiError)) throw new Error(`No ApiError but ${String(error)}`)
  return error
}

describe('an answer is read by its Content-Type', () => {
  test.each([
    ['application/json', JSON.stringify(session)],
    ['application/json; charset=utf-8', JSON.stringify(session)],
    ['application/problem+json', JSON.stringify(session)],
    ['text/jsv', '{id:s1,members:[{identity:a}],log:[]}'],
    ['TEXT/JSV; charset=utf-8', '{id:s1,members:[{identity:a}],log:[]}'],
    ['text/jsv', '{\n\tid: s1,\n\tmembers: \n\t[\n\t\t{\n\t\t\tidentity: a\n\t\t}\n\t]\n}'],
    ['application/octet-stream', JSON.stringify(session)],
    ['', JSON.stringify(session)],
  ])('%s', async (type, body) => {
    replaceFetch(async () => new Response(body, { headers: { 'content-type': type } }))
    const answer = await send('GetSession', { sessionId: 's1' })
    expect(answer).toMatchObject({ id: 's1', members: [{ identity: 'a', muted: false }], log: [] })
  })

  test('an operation that gives nothing back takes any 2xx', async () => {
    for (const body of [null, 'null', '"done"', '{}']) {
      replaceFetch(async () => new Response(body, { headers: json }))
      expect(await send('EndSession', { sessionId: 's1' })).toBeNull()
    }
  })
})

test('two operations that share an address each read the same text in their own way', async () => {
  const text = JSON.stringify({ id: 'active', sessions: [session] })
  replaceFetch(async () => new Response(text, { headers: json }))
  expect(await send('GetSession', { sessionId: 'active' })).toMatchObject({ id: 'active', members: [] })
  expect(await send('GetActiveSessions', {})).toMatchObject({ sessions: [{ id: 's1', channel: '' }] })
})

describe('an answer that cannot be read', () => {
  test.each([
    ['a page of HTML', '<!doctype html><p>Hi</p>', 'text/html'],
    ['a page of HTML that says it is JSV', '<!doctype html>', 'text/jsv'],
    ['JSON in a page of HTML', '{"id":"s1"}', 'text/html; charset=utf-8'],
    ['a cut-off body', '{"id":"s1","members":[', 'application/json'],
    ['cut-off JSV', '{id:s1,members:[{identity', 'text/jsv'],
    ['plain words', 'The service is busy', 'text/plain'],
    ['an empty body', '', 'application/json'],
    ['null', 'null', 'application/json'],
    ['a list', '[]', 'application/json'],
    ['a text', '"s1"', 'application/json'],
  ])('%s', async (_what, body, type) => {
    const error = await failureOf(() => new Response(body, { headers: { 'content-type': type } }))
    expect(error).toMatchObject({ kind: 'unreadable', status: 200, responseStatus: null })
  })

  test('a 204 where a body was due', async () => {
    expect(await failureOf(() => new Response(null, { status: 204 }))).toMatchObject({ kind: 'unreadable' })
  })

  test('a redirect, which is never followed', async () => {
    const redirect = Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })
    expect(await failureOf(() => redirect)).toMatchObject({ kind: 'unreadable' })
  })
})

describe('a refusal', () => {
  const said = { responseStatus: { errorCode: 'NotFound', message: 'Session s1 not found' } }

  test.each([400, 401, 403, 404, 409, 410, 412, 429, 500, 502, 503])('%i with words', async (status) => {
    const error = await failureOf(() => Response.json(said, { status }))
    expect(error).toMatchObject({ kind: 'refused', status, operation: 'GetSession', ...said })
    expect(error.message).toBe('GetSession: Session s1 not found')
    expect(error.reference).toMatch(new RegExp(`^GetSession refused ${status} \\d{4}-`))
  })

  test.each([
    ['JSV', '{responseStatus:{errorCode:NotFound,message:Session s1 not found}}', 'text/jsv'],
    ['JSON', JSON.stringify(said), 'application/json'],
  ])('with words in %s', async (_format, body, type) => {
    const error = await failureOf(
      () => new Response(body, { status: 404, headers: { 'content-type': type } }),
    )
    expect(error).toMatchObject(said)
  })

  test.each([
    ['an HTML page', '<!doctype html>', 'text/html'],
    ['nothing', '', 'application/json'],
    ['a cut body', '{"responseStatus":{"err', 'application/json'],
    ['null', 'null', 'application/json'],
    ['a list', '[1]', 'application/json'],
    ['no responseStatus', '{"message":"x"}', 'application/json'],
    ['a null one', '{"responseStatus":null}', 'application/json'],
    ['an empty one', '{"responseStatus":{}}', 'application/json'],
    ['a text', '{"responseStatus":"x"}', 'application/json'],
  ])('that says %s is still a refusal', async (_what, body, type) => {
    const error = await failureOf(
      () => new Response(body, { status: 502, headers: { 'content-type': type } }),
    )
    expect(error).toMatchObject({ kind: 'refused', status: 502, responseStatus: null })
  })

  test('tells the time to wait, in seconds or as a date', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-05-04T09:30:00Z') })
    const asked = async (value: string) =>
      (await failureOf(() => new Response('', { status: 429, headers: { 'retry-after': value } })))
        .retryAfterSeconds
    expect(await asked('7')).toBe(7)
    expect(await asked('Mon, 04 May 2026 09:30:12 GMT')).toBe(12)
    expect(await asked('soon')).toBeNull()
    vi.useRealTimers()
  })

  test('tells the time to wait by the server’s own clock', async () => {
    vi.useFakeTimers({ now: Date.parse('2026-05-04T09:30:00Z') })
    const error = await failureOf(
      () =>
        new Response('', {
          status: 503,
          headers: { date: 'Mon, 04 May 2026 10:30:00 GMT', 'retry-after': 'Mon, 04 May 2026 10:30:12 GMT' },
        }),
    )
    expect(error.retryAfterSeconds).toBe(12)
    vi.useRealTimers()
  })
})

describe('no answer', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const silence = () =>
    replaceFetch(
      (_path, { signal }) =>
        new Promise((_resolve, reject) => {
          if (signal?.aborted) reject(signal.reason as Error)
          signal?.addEventListener('abort', () => reject(signal.reason as Error))
        }),
    )

  test('a broken connection', async () => {
    const error = await failureOf(() => Promise.reject(new TypeError('Failed to fetch')))
    expect(error).toMatchObject({ kind: 'unreachable', status: null })
    expect(error.cause).toBeInstanceOf(TypeError)
  })

  test.each([
    [undefined, 15_000],
    [{ timeoutMs: 3_000 }, 3_000],
  ])('a time-out with %j after %i ms', async (options, time) => {
    silence()
    const settled = vi.fn<(error: unknown) => void>()
    const sent = send('GetSession', { sessionId: 's1' }, options).catch(settled)
    await vi.advanceTimersByTimeAsync(time - 1)
    expect(settled).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    await sent
    expect(settled.mock.calls[0]?.[0]).toMatchObject({ kind: 'timeout', status: null })
    expect(vi.getTimerCount()).toBe(0)
  })

  test.each(['before', 'while'])('given up by the caller %s it runs is no failure', async (when) => {
    silence()
    const controller = new AbortController()
    if (when === 'before') controller.abort()
    const sent = send('GetSession', { sessionId: 's1' }, { signal: controller.signal })
    if (when === 'while') controller.abort()
    await expect(sent).rejects.toMatchObject({ name: 'AbortError' })
    expect(vi.getTimerCount()).toBe(0)
  })
})
