import { once } from 'node:events'
import { request, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'

import { expect, test } from 'vitest'

import { serveHttp } from '../test/served-console.ts'
import { answerWithFetch } from './fetch-adapter.ts'

const serve = (answer: (request: Request) => Response | Promise<Response>) =>
  serveHttp((incoming, outgoing) => {
    const handler = { fetch: async (request: Request) => answer(request) }
    void answerWithFetch(handler, incoming.url ?? '/', incoming, outgoing)
  })

test('verb, path, headers and body arrive; status, headers and every cookie leave', async () => {
  const url = await serve(async (request) => {
    const { pathname, search } = new URL(request.url)
    const headers = new Headers({ 'x-seen': `${request.method} ${pathname}${search}` })
    headers.append('set-cookie', 'ss-id=a; Path=/')
    headers.append('set-cookie', 'ss-pid=b; Path=/')
    return new Response(`${request.headers.get('accept')} ${await request.text()}`, { status: 201, headers })
  })
  const answer = await fetch(`${url}/sessions/a%2Fb?x=1`, {
    method: 'PATCH',
    body: 'text',
    headers: { accept: 'text/jsv' },
  })
  expect(answer.status).toBe(201)
  expect(answer.headers.get('x-seen')).toBe('PATCH /sessions/a%2Fb?x=1')
  expect(answer.headers.getSetCookie()).toEqual(['ss-id=a; Path=/', 'ss-pid=b; Path=/'])
  expect(await answer.text()).toBe('text/jsv text')
})

test.each([
  ['GET', '//sessions/x', 200, '/sessions/x'],
  ['GET', '//', 200, '/'],
  ['TRACE', '/sessions', 405, ''],
])('%s %s gets an answer', async (method, path, status, asked) => {
  const url = await serve((request) => new Response(new URL(request.url).pathname))
  const { port, hostname } = new URL(url)
  const [answer] = (await once(request({ method, path, port, hostname }).end(), 'response')) as [
    IncomingMessage,
  ]
  expect(answer.statusCode).toBe(status)
  expect(await text(answer)).toBe(asked)
})

test('what is written is sent before the answer is complete', async () => {
  const { body, finish } = streamed('first')
  const url = await serve(() => new Response(body))
  const reader = (await fetch(url)).body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe('first')
  finish()
  expect((await reader?.read())?.done).toBe(true)
})

test('a client that hangs up aborts the request', async () => {
  let signal: AbortSignal | undefined
  const url = await serve((request) => {
    signal = request.signal
    return new Promise(() => {})
  })
  const hangUp = new AbortController()
  const answer = fetch(url, { signal: hangUp.signal })
  await expect.poll(() => signal).toBeDefined()
  hangUp.abort()
  await expect(answer).rejects.toThrow('aborted')
  await expect.poll(() => signal?.aborted).toBe(true)
})

test('a client that was answered aborts nothing', async () => {
  const signals: AbortSignal[] = []
  const url = await serve((request) => {
    signals.push(request.signal)
    return new Response('done')
  })
  // When the second is answered, the first has been over for long.
  await (await fetch(url)).text()
  await (await fetch(url)).text()
  expect(signals[0]?.aborted).toBe(false)
})

test('a handler that fails breaks the connection without an answer', async () => {
  const url = await serve(() => Promise.reject(new Error('dropped')))
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})

test('a body that fails breaks the connection in the middle', async () => {
  const { body, fail } = streamed('half')
  const url = await serve(() => new Response(body))
  const answer = await fetch(url)
  fail()
  await expect(answer.text()).rejects.toThrow('terminated')
})

function streamed(first: string) {
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  const body = new ReadableStream<Uint8Array>({ start: (given) => void (controller = given) })
  controller?.enqueue(new TextEncoder().encode(first))
  return { body, finish: () => controller?.close(), fail: () => controller?.error(new Error('dropped')) }
}
