/** What is told of a crash: enough to find it, and nothing about anybody. */
export interface Crash {
  readonly error: unknown
  /** React's own: a line a component, from the inside outwards. */
  readonly componentStack: string
  /** The part of the screen that stopped. */
  readonly region: string
  readonly version: string
  readonly address: { readonly pathname: string; readonly search: string }
  readonly browser: string
  readonly at: Date
}

const maxComponents = 12
const maxCharacters = 300
/** How many characters of a message are looked at: the patterns below are slow on more. */
const maxLookedAt = 2_000

/** The report as a text to copy. */
export function crashReport({ error, componentStack, region, version, address, browser, at }: Crash): string {
  const { name, message } = error instanceof Error ? error : { name: typeof error, message: '' }
  const lines = [
    ['Part', region],
    ['Error', withoutPeople(name)],
    ['Message', withoutPeople(message.slice(0, maxLookedAt)).slice(0, maxCharacters)],
    ['Components', componentsIn(componentStack)],
    ['Console', version],
    ['Address', addressPattern(address)],
    ['Browser', browser],
    ['Time', at.toISOString()],
  ]
  return lines.map(([label, value]) => `${label}: ${value}`).join('\n')
}

/**
 * A text without whoever may be in it: addresses, numbers, ids, names, and whatever stands in quotes that is no name of the
 * code. Rather too much goes than too little.
 */
export function withoutPeople(text: string): string {
  return text
    .replace(/\bhttps?:\/\/\S+/gi, '{address}')
    .replace(/(?<![^\s@"'<>(){},;])[^\s@"'<>(){},;]+@[\w.-]+/g, '{email}')
    .replace(/\b(?:[A-Za-z]{2})?[\da-f]{16,}\b|\b[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\b/gi, '{id}')
    .replace(/\+?\(?\d[\d\s().-]{5,}\d/g, '{number}')
    .replace(quoted, (whole, words: string) => (/^[\w$.[\]-]{0,60}$/.test(words) ? whole : '{text}'))
    .replace(/\S*[^\p{ASCII}\s…—–“”‘’]\S*/gu, '{text}')
    .replace(/\b[A-Z][a-z]+(?:\s+[A-Z][a-z'-]+)+/g, '{name}')
}

/** In quotes; an apostrophe within a word begins none, and what is cut off has no end. */
const quoted = /(?<![\p{L}\d])["'`“]([^"'`“”]*)(?:["'`”]|$)/gu

/** The names of the components, the innermost first; the built code has short ones, but each with its file and place. */
function componentsIn(stack: string): string {
  return stack
    .split('\n')
    .map((line) => /^\s*at (\S+)(?: \(.*?([\w.-]+:\d+:\d+)\))?/.exec(line))
    .filter((found) => found !== null)
    .slice(0, maxComponents)
    .map(([, name, place]) => (place === undefined ? name : `${name} (${place})`))
    .join(' < ')
}

const pages = new Set(['sessions', 'history', 'sign-in', 'wall', 'calls', 'print', 'embed'])

/** The address with everything in it that is not the console's own: `/sessions/{id}?q`. */
function addressPattern({ pathname, search }: Crash['address']): string {
  const [, page = '', ...rest] = pathname.split('/')
  const steps = [pages.has(page) || page === '' ? page : '{page}', ...rest.map(() => '{id}')]
  const names = [...new URLSearchParams(search).keys()].filter((name) => /^[a-z]+$/i.test(name))
  return `/${steps.join('/')}${names.length > 0 ? `?${names.join('&')}` : ''}`
}
