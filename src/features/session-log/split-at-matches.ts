import { folded } from '#lib/folded.ts'

export interface MessagePart {
  readonly text: string
  readonly isMatch: boolean
}

/** Splits a message at every place that holds the text, for highlighting; the parts together are the message. */
export function splitAtMatches(message: string, query: string): MessagePart[] {
  const needle = folded(query.trim())
  if (needle === '' || !folded(message).includes(needle)) return [{ text: message, isMatch: false }]
  const { text, places } = foldedWithPlaces(message)
  const parts: MessagePart[] = []
  let from: number | undefined = 0
  for (let at = text.indexOf(needle), end = 0; at >= 0; at = text.indexOf(needle, end)) {
    end = at + needle.length
    parts.push({ text: message.slice(from, places[at]), isMatch: false })
    parts.push({ text: message.slice(places[at], places[end]), isMatch: true })
    from = places[end]
  }
  parts.push({ text: message.slice(from), isMatch: false })
  return parts.filter((part) => part.text !== '')
}

/**
 * A text as it is searched in, and of each of its letters where in the text itself it stands. One letter may have become several
 * (각): the others stand behind it, so that it is marked whole.
 */
function foldedWithPlaces(original: string) {
  const places: number[] = []
  let text = ''
  let at = 0
  for (const letter of original) {
    text += folded(letter)
    if (places.length < text.length) places.push(at)
    at += letter.length
    while (places.length < text.length) places.push(at)
  }
  places.push(at)
  return { text, places }
}
