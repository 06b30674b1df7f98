import { safeHttpUrl } from '#lib/safe-http-url.ts'

/**
 * Below these the server acts on any verb, so that a picture's address could sign somebody out (contract §1, §2): its sign-in,
 * and the pre-defined routes of whatever format.
 */
const acting = /^\/(?:auth|api|[^/]+\/(?:reply|oneway))(?:[/.]|$)/i

/**
 * Where an attachment lies, or undefined where a page must not follow what the server said (`mediaUri` is free text). The
 * server thinks that it is alone on its origin; what it calls its own lies below `/api` here.
 */
export function mediaAddress(
  uri: string,
  { origin }: Pick<Location, 'origin'> = globalThis.location,
): string | undefined {
  const text = uri.trim()
  const absolute = safeHttpUrl(/^\/(?![/\\])/.test(text) ? `${origin}${text}` : text)
  if (absolute === undefined) return undefined
  const url = new URL(absolute)
  if (url.origin !== origin) return absolute
  const own = url.pathname.replace(/^\/api(?=\/)/, '')
  // As the server reads it, which takes empty steps for none.
  const read = decoded(own).replaceAll(/[/\\]+/g, '/')
  if (acting.test(read) || read.split('/').includes('..')) return undefined
  return `/api${own}${url.search}`
}

/** Percent-encoding must not hide what an address is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** A file's name for people: the last step of its address; empty where there is none. */
export function fileNameOf(address: string): string {
  const path = address.replace(/[?#].*$/, '')
  return decoded(path.slice(path.lastIndexOf('/') + 1))
}

export type MediaKind = 'picture' | 'recording' | 'video' | 'file'

/** How an attachment is shown, by its content type alone; what a browser cannot show is a file. */
export function mediaKind(contentType: string): MediaKind {
  const [type = ''] = contentType.trim().toLowerCase().split(/[/;]/)
  if (type === 'image') return 'picture'
  if (type === 'audio') return 'recording'
  return type === 'video' ? 'video' : 'file'
}
