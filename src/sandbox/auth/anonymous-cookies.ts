import { cookiesOf, setCookie } from '../http/cookies.ts'

/** A session id as ServiceStack makes them: twenty characters. */
export const newSessionId = () => crypto.randomUUID().replaceAll('-', '').slice(0, 20)

/**
 * ServiceStack gives `ss-id` and `ss-pid` to whoever comes without, signed in or not (contract §2.1): a cookie is no proof
 * of a sign-in.
 */
export function anonymousCookies(request: Request): string[] {
  const cookies = cookiesOf(request)
  if (cookies['ss-id'] ?? cookies['ss-pid'] ?? request.headers.get('Authorization')) return []
  return [
    setCookie('ss-id', newSessionId(), 'session', request),
    setCookie('ss-pid', newSessionId(), 'permanent', request),
  ]
}
