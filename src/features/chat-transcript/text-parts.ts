import { safeHttpUrl } from '#lib/safe-http-url.ts'

export interface TextPart {
  readonly text: string
  /** Where the part leads, if it is an address. */
  readonly href: string | undefined
}

/** Splits a text at its http(s) addresses; the parts together are the text, character for character. */
export function textParts(text: string): TextPart[] {
  const parts: TextPart[] = []
  let from = 0
  for (const match of text.matchAll(/\bhttps?:\/\/[^\s<>"]+/gi)) {
    const address = withoutMarksAfter(match[0])
    const href = safeHttpUrl(address)
    if (href === undefined) continue
    if (match.index > from) parts.push({ text: text.slice(from, match.index), href: undefined })
    parts.push({ text: address, href })
    from = match.index + address.length
  }
  if (from < text.length || parts.length === 0) parts.push({ text: text.slice(from), href: undefined })
  return parts
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
