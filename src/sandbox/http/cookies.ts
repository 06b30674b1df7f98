import { parse, serialize } from 'hono/utils/cookie'

/** The cookies that a request brought, by name. */
export const cookiesOf = (request: Request): Record<string, string> =>
  parse(request.headers.get('Cookie') ?? '')

/**
 * A cookie as ServiceStack sets it (contract §2.1): Path=/, HttpOnly, Lax, Secure on https. A permanent one lasts as long
 * as browsers allow, the others as long as the browser is open.
 */
export const setCookie = (name: string, value: string, lasts: 'permanent' | 'session', request: Request) =>
  serialize(name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: request.url.startsWith('https:'),
    ...(lasts === 'permanent' && { maxAge: 400 * 24 * 60 * 60 }),
  })
