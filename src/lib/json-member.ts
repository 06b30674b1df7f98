/**
 * One member of a JSON object, read and replaced in the object's text. All other characters stay as they are: numbers too
 * long for JavaScript, doubled keys, spaces and the order of members survive, as they would not through `JSON.parse`.
 *
 * Both functions take the text of a JSON object (`isJsonObject`); for any other text what they give is undefined.
 */

/** Whether the text is JSON for an object: no list, no bare value, no null. */
export function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}

/** The JSON text of a member's value, or undefined where there is none. Of doubled keys the last counts, as in JSON.parse. */
export function jsonMember(objectText: string, key: string): string | undefined {
  const member = lastMember(objectText, key)
  return member && objectText.slice(member.start, member.end)
}

/** The object's text with this member's value replaced, or the member added as the last one. `value` is JSON text. */
export function withJsonMember(objectText: string, key: string, value: string): string {
  const member = lastMember(objectText, key)
  if (member) return objectText.slice(0, member.start) + value + objectText.slice(member.end)
  const end = objectText.lastIndexOf('}')
  const isEmpty = membersOf(objectText).next().done
  return `${objectText.slice(0, end)}${isEmpty ? '' : ','}${JSON.stringify(key)}:${value}${objectText.slice(end)}`
}

interface Member {
  readonly key: string
  /** Where the value starts and ends in the text. */
  readonly start: number
  readonly end: number
}

function lastMember(text: string, key: string): Member | undefined {
  let last: Member | undefined
  for (const member of membersOf(text)) if (member.key === key) last = member
  return last
}

function* membersOf(text: string): Generator<Member> {
  let at = afterBlanks(text, text.indexOf('{') + 1)
  while (text[at] === '"') {
    const endOfKey = afterString(text, at)
    const key = JSON.parse(text.slice(at, endOfKey)) as string
    const start = afterBlanks(text, text.indexOf(':', endOfKey) + 1)
    const end = afterValue(text, start)
    yield { key, start, end }
    const next = afterBlanks(text, end)
    at = text[next] === ',' ? afterBlanks(text, next + 1) : next
  }
}

function afterValue(text: string, start: number): number {
  let depth = 0
  let at = start
  while (at < text.length) {
    const character = text[at]!
    if (depth === 0 && (',}]'.includes(character) || isBlank(character))) return at
    if ('{['.includes(character)) depth += 1
    if ('}]'.includes(character)) depth -= 1
    at = character === '"' ? afterString(text, at) : at + 1
    if (depth === 0 && '"}]'.includes(character)) return at
  }
  return at
}

function afterString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function afterBlanks(text: string, start: number): number {
  let at = start
  while (isBlank(text[at])) at += 1
  return at
}

const isBlank = (character: string | undefined) => character !== undefined && ' \t\n\r'.includes(character)
