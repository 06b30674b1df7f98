import { safeHttpUrl } from '#lib/safe-http-url.ts'

/**
 * Where the server has its files (contract §4.2, §4.4). A picture loads by itself, and elsewhere the server may act
 * on a GET: it signs out, has a report sent to any address, runs an operation by its name (contract §1, §2, §4.2).
 */
const filesOnly = /^\/(?:app\/|portal\/)?files\/./i
/** Steps that lead out of there, also where percent-encoding could not be undone or hides them twice. */
const leadsOut = /(?:^|\/)\.\.(?:\/|$)|%(?:2e|2f|5c)/i
/** ServiceStack takes the verb from the query too, so that a GET could erase a file. */
const otherVerb = /method-override/i

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
  // On a secure page browsers ask for `http:` pictures over `https:`, so that the scheme hides no address of our own.
  url.protocol = new URL(origin).protocol
  if (url.origin !== origin) return absolute
  const own = url.pathname.replace(/^\/api(?=\/)/, '')
  // As the server reads it, which takes empty steps for none.
  const read = decoded(own).replaceAll(/[/\\]+/g, '/')
  if (!filesOnly.test(read) || leadsOut.test(read)) return undefined
  if ([...url.searchParams.keys()].some((name) => otherVerb.test(name))) return undefined
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
