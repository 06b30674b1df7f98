import type { Settings } from '../world/settings.ts'

export type Format = 'json' | 'jsv' | 'html'

const byMediaType: Record<string, Format> = {
  'application/json': 'json',
  'text/json': 'json',
  'text/jsv': 'jsv',
  'application/jsv': 'jsv',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  '*/*': 'json',
  'application/*': 'json',
}

/**
 * The format of the answer: `?format=` or the path's suffix first, then the pre-defined route's, then the header
 * (contract §8.1). What nobody asked for comes as JSON, the server's default, and so does what is not written here.
 */
export function chooseFormat(
  asked: string | undefined,
  accept: string | null,
  wire: Settings['wire'],
): Format {
  if (wire === 'jsv-only') return 'jsv'
  if (wire === 'json-only') return 'json'
  if (asked === 'json' || asked === 'jsv' || asked === 'html') return asked
  if (asked === 'xml' || asked === 'csv' || asked === 'jsonl') return 'json'
  return fromAccept(accept ?? '')
}

function fromAccept(accept: string): Format {
  const wanted = accept
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase())
      const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1)
      return { format: byMediaType[type], quality }
    })
    .filter(({ format, quality }) => format && quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  return wanted[0]?.format ?? 'json'
}
