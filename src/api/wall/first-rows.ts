/**
 * The sessions that stand whole at the beginning of an answer that is still coming in, so that a screen can be filled
 * while megabytes follow. JSON alone; of anything else there are none.
 */
export function firstSessions(text: string): unknown[] {
  const start = /^\s*\{\s*"sessions"\s*:\s*\[/.exec(text)?.[0].length
  if (start === undefined) return []
  const end = endOfLastObject(text, start)
  if (end === null) return []
  try {
    return JSON.parse(`[${text.slice(start, end)}]`) as unknown[]
  } catch {
    return []
  }
}

/** Behind the last object of a list that is closed again; null where none is. */
function endOfLastObject(text: string, start: number): number | null {
  let end: number | null = null
  let depth = 0
  let isText = false
  for (let at = start; at < text.length; at += 1) {
    const character = text[at]
    if (isText) {
      if (character === '\\') at += 1
      else if (character === '"') isText = false
    } else if (character === '"') isText = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') {
      depth -= 1
      if (depth < 0) return end
      if (depth === 0) end = at + 1
    }
  }
  return end
}
