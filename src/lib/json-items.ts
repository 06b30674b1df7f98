const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = [34, 92, 123, 125, 91, 93]

/**
 * Where the JSON object that begins at `start` ends: the place behind its last brace; -1 where no whole object stands there.
 * Only its nesting is looked at: whether it is JSON is for `JSON.parse` to say.
 */
export function endOfObject(text: string, start: number): number {
  if (text.charCodeAt(start) !== openBrace) return -1
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === quote) {
      at = endOfString(text, at)
      if (at < 0) return -1
    } else if (code === openBrace || code === openBracket) depth += 1
    else if (code === closeBrace || code === closeBracket) {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return -1
}

/** The place of the quote that ends the string which begins at `start`; -1 where none does. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end >= 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end
}

function isEscaped(text: string, at: number): boolean {
  let before = at
  while (text.charCodeAt(before - 1) === backslash) before -= 1
  return (at - before) % 2 === 1
}

/**
 * The places of the objects of a JSON list that stand behind each other with nothing but commas between them, the first one at
 * `start`: beginning and end of each, in turn. Empty where another value is among them.
 */
export function itemPlaces(text: string, start: number): number[] {
  const places: number[] = []
  for (let at = start; ; at += 1) {
    const end = endOfObject(text, at)
    if (end < 0) return []
    places.push(at, end)
    if (text[end] !== ',') return places
    at = end
  }
}
