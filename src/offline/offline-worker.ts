/**
 * The console's service worker. It keeps nothing and answers nothing but a navigation that failed, with a page that says so:
 * there is no answer of the server and no old release that it could ever show (docs/decisions).
 */
import { offlinePage } from './offline-page.ts'

declare const self: ServiceWorkerGlobalScope

/** Newer browsers let a worker say what it has no part in, so that it is not even started for it. */
interface RoutingInstallEvent extends ExtendableEvent {
  readonly addRoutes?: (routes: readonly object[]) => Promise<void>
}

const others = ['cors', 'no-cors', 'same-origin'].map((requestMode) => ({ requestMode }))

self.addEventListener('install', (event: RoutingInstallEvent) => {
  void self.skipWaiting()
  // A browser that knows routes by another form of words goes without; the worker then lets everything pass by itself.
  const routes = event.addRoutes?.([{ condition: { or: others }, source: 'network' }])
  event.waitUntil(Promise.resolve(routes).catch(() => undefined))
})

self.addEventListener('activate', (event) => {
  // The page is asked for while the worker starts, not after that.
  event.waitUntil(self.registration.navigationPreload?.enable().catch(() => undefined) ?? Promise.resolve())
})

self.addEventListener('fetch', (event) => {
  const { mode, method, url } = event.request
  if (mode !== 'navigate' || method !== 'GET' || new URL(url).pathname.startsWith('/api/')) return
  event.respondWith(fromNetwork(event))
})

async function fromNetwork(event: FetchEvent): Promise<Response> {
  try {
    const preloaded = (await event.preloadResponse) as Response | undefined
    return preloaded ?? (await fetch(event.request))
  } catch {
    return offlinePage(self.navigator.languages)
  }
}
