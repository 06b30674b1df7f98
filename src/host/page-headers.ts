/** Origins that may show the console in a frame; none unless EMBED_ORIGINS says otherwise. */
export type EmbedOrigins = readonly string[]

/** The name of the console's only Trusted Types policy, see `src/api/open-worker.ts`. */
const trustedTypesPolicy = 'evo-voice-workers'

/** What a page of the console may do. Styles of single elements are set by script, which no directive restricts. */
const page = {
  'default-src': "'none'",
  'script-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'style-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  // Avatars and attachments lie wherever the server says; `data:` is the icon that is marked while something rings.
  'img-src': "'self' https: http: data:",
  'media-src': "'self' https: http:",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': trustedTypesPolicy,
}

/** An answer of the API is data. One that is opened as a page, an attachment above all, may show pictures and no more. */
const answer = {
  'default-src': "'none'",
  'img-src': "'self'",
  'media-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
}

/** Vite's development server writes scripts and styles into the page and talks over a socket; see `vite.config.ts`. */
const whileDeveloping = {
  ...page,
  'script-src': "'self' 'unsafe-inline'",
  'style-src': "'self' 'unsafe-inline'",
  'connect-src': "'self' ws: wss:",
}

const policies = { page, answer, whileDeveloping }

/** Who receives a policy: a built page, a page while developing, or an answer of the API. */
export type PolicySubject = keyof typeof policies

/** The text of a Content-Security-Policy; `framing` is what `frame-ancestors` says. */
export function contentSecurityPolicy(subject: PolicySubject, framing: string): string {
  const directives = { ...policies[subject], 'frame-ancestors': framing }
  return Object.entries(directives)
    .map((directive) => directive.join(' '))
    .join('; ')
}

/** What `frame-ancestors` says for these origins. */
export const framingBy = (origins: EmbedOrigins): string => origins.join(' ') || "'none'"

/** The headers that pages and answers have in common and no setting changes. */
export const steadyHeaders = {
  'X-Content-Type-Options': 'nosniff',
  // Addresses hold what was searched for; nobody is told where a request came from, our own server's log included.
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy': [
    'accelerometer',
    'camera',
    'display-capture',
    'geolocation',
    'gyroscope',
    'hid',
    'idle-detection',
    'magnetometer',
    'microphone',
    'midi',
    'payment',
    'serial',
    'usb',
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const

/** All security headers of an answer. Old browsers know X-Frame-Options alone, which cannot name origins. */
export function securityHeaders(subject: PolicySubject, origins: EmbedOrigins): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(subject, framingBy(origins)),
    ...(origins.length === 0 ? { 'X-Frame-Options': 'DENY' } : {}),
    ...steadyHeaders,
  }
}
