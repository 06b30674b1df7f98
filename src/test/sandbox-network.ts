import { onTestFinished } from 'vitest'

import type { Sandbox } from '../sandbox/sandbox.ts'
import { CookieJar } from './cookie-jar.ts'

/**
 * Puts a sandbox behind `/api` of this test's `fetch` until the test ends, as the host does: the prefix goes, cookies are
 * kept as a browser keeps them, a broken connection is a network error. Gives a way to send requests as this browser.
 */
export function connect(sandbox: Sandbox): (path: string, init?: RequestInit) => Promise<Response> {
  const cookies = new CookieJar()

  async function send(path: string, init: RequestInit = {}): Promise<Response> {
    const request = new Request(new URL(path, 'http://console.example'), init)
    request.headers.set('Cookie', cookies.header)
    const response = await untilAborted(sandbox.fetch(request).catch(asNetworkError), request.signal)
    cookies.keep(response)
    return response
  }

  replaceFetch((path, init) => {
    if (path.startsWith('/api/')) return send(path.slice('/api'.length), init)
    if (path === '/environment.json') {
      return Promise.resolve(Response.json({ environment: 'sandbox.test', production: false }))
    }
    return Promise.reject(new TypeError(`This test has no server for ${path}`))
  })
  return send
}

/** Answers every `fetch` of this test by a function of its own; the true one is back when the test ends. */
export function replaceFetch(answer: (path: string, init: RequestInit) => Promise<Response>): void {
  const former = globalThis.fetch
  globalThis.fetch = (input, init = {}) => answer(input instanceof Request ? input.url : String(input), init)
  onTestFinished(() => {
    globalThis.fetch = former
  })
}

/** From here on `/auth/status` leaves these fields out, as a server may (contract §5). */
export function leaveOutOfStatus(...fields: readonly string[]): void {
  const whole = globalThis.fetch
  replaceFetch(async (path, init) => {
    const response = await whole(path, init)
    if (path !== '/api/auth/status' || !response.ok) return response
    const user = (await response.json()) as object
    return Response.json(Object.fromEntries(Object.entries(user).filter(([name]) => !fields.includes(name))))
  })
}

/** What a page sees of a connection that breaks, apart from one that it gave up itself. */
function asNetworkError(cause: unknown): never {
  throw new TypeError('Failed to fetch', { cause })
}

/** A page that gives up hears of it at once, whatever the server still does. */
function untilAborted(answer: Promise<Response>, signal: AbortSignal): Promise<Response> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason as Error)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp)
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
