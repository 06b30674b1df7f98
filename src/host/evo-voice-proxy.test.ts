import type { IncomingMessage, ServerResponse } from 'node:http'

import { expect, test } from 'vitest'

import { folderOf, serveConsole, serveHttp } from '../test/served-console.ts'
import { evoVoiceProxy } from './evo-voice-proxy.ts'

type Listener = (request: IncomingMessage, response: ServerResponse) => void

const consoleInFrontOf = async (evoVoice: string) =>
  serveConsole([evoVoiceProxy(new URL(evoVoice))], { root: await folderOf({ 'dist/index.html': 'page' }) })

const proxied = async (listener: Listener, base = '') => consoleInFrontOf((await serveHttp(listener)) + base)

test('prefix off, base path on, host and origin the server’s own, body passed on', async () => {
  const url = await proxied((request, response) => {
    const { host = '', origin = '', referer = '' } = request.headers
    response.setHeader(
      'x-ours',
      String(host === origin.slice('http://'.length) && referer === `${origin}/sessions/17`),
    )
    response.write(`${request.method} ${request.url} `)
    request.pipe(response)
  }, '/base')
  const answer = await fetch(`${url}/api/sessions/17?x=%2B1`, {
    method: 'POST',
    body: '{"a":1}',
    headers: { origin: url, referer: `${url}/sessions/17` },
  })
  expect(answer.headers.get('x-ours')).toBe('true')
  expect(await answer.text()).toBe('POST /base/sessions/17?x=%2B1 {"a":1}')
})

test('cookies become the console’s, and no browser pops its password box', async () => {
  const url = await proxied((_request, response) => {
    response.setHeader('set-cookie', [
      'ss-id=a; Domain=evovoice.io; Secure; SameSite=None; HttpOnly',
      'ss-opt=perm; Path=/x',
    ])
    response.setHeader('www-authenticate', 'Basic realm="/auth/basic"')
    response.writeHead(401).end()
  })
  const answer = await fetch(`${url}/api/auth/credentials`)
  expect(answer.headers.getSetCookie()).toEqual([
    'ss-id=a; Path=/; SameSite=Lax; HttpOnly',
    'ss-opt=perm; Path=/',
  ])
  expect(answer.headers.has('www-authenticate')).toBe(false)
})

test('a redirect within the server stays behind the console', async () => {
  const url = await proxied((request, response) => {
    response.writeHead(302, { location: `http://${request.headers.host}/files/2` }).end()
  })
  const answer = await fetch(`${url}/api/files/1`, { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/api/files/2')
})

test.each<[string, Listener]>([
  ['hangs up', (request) => request.socket.destroy()],
  ['talks nonsense', (request) => request.socket.end('what?\r\n\r\n')],
])('a server that %s is a 502 with a sentence', async (_what, listener) => {
  const answer = await fetch(`${await proxied(listener)}/api/sessions`)
  expect(answer.status).toBe(502)
  expect(await answer.json()).toEqual({
    responseStatus: {
      errorCode: 'BadGateway',
      message: expect.stringMatching(
        /^The Evo Voice server at 127\.0\.0\.1:\d+ can't be reached \([A-Z_]+\)\.$/,
      ),
    },
  })
})

test('a server that is down is a 502 with a sentence', async () => {
  const answer = await fetch(`${await consoleInFrontOf('http://127.0.0.1:9')}/api/sessions`)
  expect(answer.status).toBe(502)
  expect(answer.headers.get('content-type')).toContain('application/json')
  expect(await answer.text()).toContain(
    `The Evo Voice server at 127.0.0.1:9 can't be reached (ECONNREFUSED).`,
  )
})

test('an answer that is cut off is cut off here too', async () => {
  const url = await proxied((request, response) => {
    response.writeHead(200, { 'content-length': '100' })
    response.write('half', () => request.socket.destroy())
  })
  await expect(fetch(`${url}/api/sessions`).then((answer) => answer.text())).rejects.toThrow(
    /terminated|fetch failed/,
  )
})

test('a client that hangs up is hung up on the server', async () => {
  const seen: string[] = []
  const url = await proxied((_request, response) => {
    seen.push('asked')
    response.on('close', () => seen.push('gone'))
  })
  const hangUp = new AbortController()
  const answer = fetch(`${url}/api/sessions`, { signal: hangUp.signal })
  await expect.poll(() => seen).toEqual(['asked'])
  hangUp.abort()
  await expect(answer).rejects.toThrow('aborted')
  await expect.poll(() => seen).toEqual(['asked', 'gone'])
})
