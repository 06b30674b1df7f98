import { withinBase } from '#lib/base-path.ts'
import { safeHttpUrl } from '#lib/safe-http-url.ts'

export interface TextPart {
  readonly text: string
  /** Where the part leads, if it is an address. */
  readonly href: string | undefined
}

type Own = Pick<Location, 'hostname'>

/**
 * Splits a text at its http(s) addresses; the parts together are the text, character for character. Of addresses of the
 * console's own host only its pages are links: a customer may write one that signs out whoever follows it.
 */
export function textParts(text: string, own: Own = globalThis.location): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)) {
    const address = withoutMarksAfter(match[0])
    const href = safeHttpUrl(address)
    if (href === undefined || isNoPage(href, own)) continue
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: undefined })
    parts.push({ text: address, href })
    from = match.index + address.length
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), href: undefined })
  return parts
}

function isNoPage(href: string, own: Own): boolean {
  const { hostname, pathname } = new URL(href)
  return hostname === own.hostname && !/^\/(?:sessions|history|wall|calls)\b/.test(withinBase(pathname))
}

/** Marks that end a sentence are not part of an address, nor is a bracket that opened before it. */
function withoutMarksAfter(address: string): string {
  const isClosingOwn = address.includes('(')
  let end = address.length
  for (; end > 0; end -= 1) {
    const last = address[end - 1]!
    const isLoneBracket = last === ')' && !isClosingOwn
    if (!isLoneBracket && !".,;:!?'”’…]}".includes(last)) break
  }
  return address.slice(0, end)
}
