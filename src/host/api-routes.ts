import type { IncomingHttpHeaders } from 'node:http'

/** The first segments of Evo Voice's own routes (contract §1 to §4), and of the sandbox's controls. */
const apiSegments = [
  'auth|users|sessions|app|portal|calls|billing|conversations|messages|presence|endpoints|phone-numbers',
  'files|notifications|reports|(?:json|jsv|xml|csv)/(?:reply|metadata)|__sandbox',
].join('|')
const apiRoute = new RegExp(`^/(?:${apiSegments})(?=[/.?]|$)`, 'i')
const prefixed = /^\/api(?=[/?]|$)/

interface RequestHead {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly headers: IncomingHttpHeaders
}

/** Matches every path that may belong to the API; `isForApi` decides with the whole request. */
export const apiPathPattern = `^/api(?=[/?]|$)|${apiRoute.source}`

/**
 * Whether a request is the API's rather than a page's. The console itself asks below `/api`. Clients of the real API know
 * no prefix, so the same routes answer at the root too, except to page navigations: `/sessions/17` is also a screen.
 */
export function isForApi(request: RequestHead): boolean {
  const url = request.url ?? '/'
  return prefixed.test(url) || (apiRoute.test(url) && !isNavigation(request))
}

/** The path as the API knows it: `/api/sessions?page=1` becomes `/sessions?page=1`. */
export function withoutApiPrefix(url: string): string {
  const bare = url.replace(prefixed, '')
  return bare.startsWith('/') ? bare : `/${bare}`
}

/** Whether the path came with the console's prefix, which answers that name paths must then carry too. */
export const hasApiPrefix = (url: string): boolean => prefixed.test(url)

function isNavigation({ method, headers }: RequestHead): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false
  return headers['sec-fetch-mode'] === 'navigate' || /\btext\/html\b/.test(headers.accept ?? '')
}
