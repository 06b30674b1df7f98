import { withoutApiPrefix } from './api-routes.ts'

/**
 * A cookie of the Evo Voice server, made the console's own: any domain goes, its path becomes `/`, and over plain http
 * `Secure` goes and `SameSite=None`, which needs it, becomes `Lax`.
 */
export function rewriteCookie(cookie: string, options: { readonly overHttps: boolean }): string {
  const [pair, ...attributes] = cookie.split(';').map((part) => part.trim())
  const kept = attributes.flatMap((attribute) => {
    const name = attribute.split('=', 1)[0]?.toLowerCase() ?? ''
    if (name === 'domain' || name === 'path') return []
    if (options.overHttps) return [attribute]
    if (name === 'secure' || name === 'partitioned') return []
    return /^samesite=none$/i.test(attribute) ? ['SameSite=Lax'] : [attribute]
  })
  return [pair, 'Path=/', ...kept].join('; ')
}

/** A redirect that stays on the Evo Voice server, turned to the console's address; any other is left as it is. */
export function rewriteLocation(
  location: string,
  evoVoice: URL,
  options: { readonly requested: string; readonly prefix: string },
): string {
  const base = evoVoice.pathname.replace(/\/$/, '')
  const target = new URL(location, new URL(base + withoutApiPrefix(options.requested), evoVoice))
  if (target.origin !== evoVoice.origin || !`${target.pathname}/`.startsWith(`${base}/`)) return location
  return options.prefix + target.pathname.slice(base.length) + target.search + target.hash
}

/**
 * Origin or Referer as the Evo Voice server expects to see it. Only our own address is exchanged: what another site sent
 * stays visible, so that the server's defence against forged requests keeps working.
 */
export function rewriteOrigin(value: string, ownHost: string, evoVoice: URL): string {
  if (!URL.canParse(value)) return value
  const sent = new URL(value)
  if (sent.host !== ownHost) return value
  return value.replace(sent.origin, evoVoice.origin)
}
