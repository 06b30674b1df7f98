/** The demo's service worker: the server of a console that has none. See docs/demo.md. */
import { browserDiary } from './diary.ts'
import { DemoServer } from './demo-server.ts'

declare const self: ServiceWorkerGlobalScope

const scenario = new URLSearchParams(self.location.search).get('scenario') ?? 'demo'
const server = new DemoServer(browserDiary(), scenario, self.location.origin)
const environment = { environment: 'demo', production: false, framing: "'none'" }

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
// A page that was loaded past the worker (reloaded with Shift) asks to be taken on.
self.addEventListener('message', (event) => {
  if (event.data === 'claim') event.waitUntil(self.clients.claim())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (origin !== self.location.origin) return
  if (pathname === '/environment.json') event.respondWith(Response.json(environment))
  else if (pathname.startsWith('/api/')) event.respondWith(answer(request, pathname.slice(4) + search))
  else if (pathname.startsWith('/__sandbox/')) event.respondWith(answer(request, pathname + search))
  else if (request.mode === 'navigate' && !/\.\w+$/.test(pathname)) event.respondWith(page(request))
})

/** A rejected answer is what a page sees of a connection that breaks. */
async function answer(request: Request, path: string): Promise<Response> {
  const response = await server.answer(request, path)
  // As a browser's own cache and other readers would see it, whoever asks.
  return new Response(response.body, response)
}

/** Every address is the one page; a plain host knows only the first of them. */
async function page(request: Request): Promise<Response> {
  const answered = await fetch(new URL(self.registration.scope), { cache: 'no-cache' })
  if (!answered.ok) return fetch(request)
  // What was redirected may not answer a navigation.
  return new Response(answered.body, { headers: answered.headers })
}
