import { jsvMaxDepth, type JsvValue } from './jsv.ts'
import { JsvStrings } from './jsv-strings.ts'
import { JsvSyntaxError, placeOf } from './jsv-syntax-error.ts'
import { skipSpace, spaceStart } from './whitespace.ts'

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const LIST_START = 0x5b
const LIST_END = 0x5d
const OBJECT_START = 0x7b
const OBJECT_END = 0x7d

/**
 * Reads a JSV text (contract §8.3) and gives plain objects, lists, texts and nulls; an empty text is null.
 *
 * - Scalars stay text: `True`, `12` and `null` are the letters. Bare values of objects keep their spaces; keys and list
 *   elements are trimmed, unless quoted. `[a,]` ends in a null, `[]` is empty.
 * - Every key, `__proto__` too, becomes an own property. Of equal keys the last one counts.
 * - `lenient` also skips whitespace around every value, as in the pretty-printed samples of the vendor's pages.
 *
 * Accepts all that ServiceStack's own reader would understand, odd characters inside bare text included. Throws
 * `JsvSyntaxError`, and nothing else, where text is cut off, follows the end, or nests deeper than `jsvMaxDepth`.
 */
export function parseJsv(text: string, { lenient = false }: { lenient?: boolean } = {}): JsvValue {
  return new JsvReader(text, lenient).readRoot()
}

class JsvReader {
  readonly #text: string
  readonly #lenient: boolean
  readonly #strings: JsvStrings
  #position = 0
  #depth = 0

  constructor(text: string, lenient: boolean) {
    this.#text = text
    this.#lenient = lenient
    this.#strings = new JsvStrings(text)
  }

  readRoot(): JsvValue {
    const text = this.#text
    const start = skipSpace(text, 0)
    if (start === text.length) return null
    this.#position = start
    const first = text.charCodeAt(start)
    if (first !== QUOTE && first !== OBJECT_START && first !== LIST_START) return this.#readBareRoot()
    const value = this.#readMarked(first)
    const end = skipSpace(text, this.#position)
    if (end < text.length) this.#fail(`Expected nothing after the end, found ${this.#found(end)}`, end)
    return value
  }

  /** Text on its own may hold colons (dates) and commas (lists in query strings), but no piece of a broken object. */
  #readBareRoot(): string {
    const misplaced = this.#text.search(/["{}[\]]/)
    if (misplaced >= 0) this.#fail(`Expected plain text, found ${this.#found(misplaced)}`, misplaced)
    return this.#lenient ? this.#text.trim() : this.#text
  }

  /** A value that begins with a quote or a bracket at the current position. */
  #readMarked(first: number): JsvValue {
    if (first === QUOTE) return this.#readQuoted()
    if (this.#depth === jsvMaxDepth) {
      this.#fail(`Expected at most ${jsvMaxDepth} levels of nesting, found one more`, this.#position)
    }
    this.#depth += 1
    const value = first === OBJECT_START ? this.#readObject() : this.#readList()
    this.#depth -= 1
    return value
  }

  #readObject(): JsvValue {
    const text = this.#text
    const lenient = this.#lenient
    const start = this.#position
    const object: { [key: string]: JsvValue } = {}
    let at = skipSpace(text, start + 1)
    if (text.charCodeAt(at) === OBJECT_END) {
      this.#position = at + 1
      return object
    }
    for (;;) {
      this.#position = at
      const key = this.#readKey(start)
      at = lenient ? skipSpace(text, this.#position) : this.#position
      let value: JsvValue = null
      let next = text.charCodeAt(at)
      if (next === QUOTE || next === OBJECT_START || next === LIST_START) {
        this.#position = at
        value = this.#readMarked(next)
        at = lenient ? skipSpace(text, this.#position) : this.#position
        next = text.charCodeAt(at)
      } else if (next !== COMMA && next !== OBJECT_END) {
        const from = at
        while (next !== COMMA && next !== OBJECT_END && at < text.length) next = text.charCodeAt(++at)
        value = this.#strings.value(from, lenient ? spaceStart(text, from, at) : at)
      }
      setOwn(object, key, value)
      if (next === OBJECT_END) break
      if (next !== COMMA) this.#failInside('object', '}', start, at)
      at = skipSpace(text, at + 1)
    }
    this.#position = at + 1
    return object
  }

  /** Leaves the position behind the colon. A bare key may hold anything but `}`, where its object would end. */
  #readKey(objectStart: number): string {
    const text = this.#text
    const start = this.#position
    if (text.charCodeAt(start) === QUOTE) {
      const key = this.#readQuoted()
      const colon = skipSpace(text, this.#position)
      if (text.charCodeAt(colon) !== COLON) this.#failKey(objectStart, colon)
      this.#position = colon + 1
      return key
    }
    let end = start
    for (;;) {
      const next = text.charCodeAt(end)
      if (next === COLON) break
      if (next === OBJECT_END || end >= text.length) this.#failKey(objectStart, end)
      end += 1
    }
    this.#position = end + 1
    return this.#strings.key(start, spaceStart(text, start, end))
  }

  #readList(): JsvValue {
    const text = this.#text
    const start = this.#position
    const list: JsvValue[] = []
    let at = skipSpace(text, start + 1)
    if (text.charCodeAt(at) === LIST_END) {
      this.#position = at + 1
      return list
    }
    for (;;) {
      let value: JsvValue = null
      let next = text.charCodeAt(at)
      if (next === QUOTE || next === OBJECT_START || next === LIST_START) {
        this.#position = at
        value = this.#readMarked(next)
        at = skipSpace(text, this.#position)
        next = text.charCodeAt(at)
      } else if (next !== COMMA && next !== LIST_END) {
        const from = at
        while (next !== COMMA && next !== LIST_END && at < text.length) next = text.charCodeAt(++at)
        value = this.#strings.value(from, spaceStart(text, from, at))
      }
      list.push(value)
      if (next === LIST_END) break
      if (next !== COMMA) this.#failInside('list', ']', start, at)
      at = skipSpace(text, at + 1)
    }
    this.#position = at + 1
    return list
  }

  #readQuoted(): string {
    const text = this.#text
    const start = this.#position + 1
    let end = text.indexOf('"', start)
    let hasQuotes = false
    while (end >= 0 && text.charCodeAt(end + 1) === QUOTE) {
      hasQuotes = true
      end = text.indexOf('"', end + 2)
    }
    if (end < 0) this.#failInside('string', '"', start - 1, text.length)
    this.#position = end + 1
    const content = this.#strings.value(start, end)
    return hasQuotes ? content.replaceAll('""', '"') : content
  }

  #failKey(objectStart: number, position: number): never {
    if (position >= this.#text.length) this.#failInside('object', '}', objectStart, position)
    this.#fail(`Expected a key and ':', found ${this.#found(position)}`, position)
  }

  #failInside(what: string, closing: string, start: number, position: number): never {
    if (position < this.#text.length) {
      this.#fail(`Expected ',' or '${closing}' after a value, found ${this.#found(position)}`, position)
    }
    const { line, column } = placeOf(this.#text, start)
    const opened = `the ${what} opened at line ${line}, column ${column}`
    this.#fail(`Expected '${closing}' to close ${opened}, but the text ended`, position)
  }

  #found(position: number): string {
    return `'${String.fromCodePoint(this.#text.codePointAt(position) ?? 0)}'`
  }

  #fail(problem: string, position: number): never {
    throw new JsvSyntaxError(problem, this.#text, position)
  }
}

/** Assigning to `__proto__` would set a prototype instead of a property. */
function setOwn(object: { [key: string]: JsvValue }, key: string, value: JsvValue): void {
  if (key === '__proto__') {
    Object.defineProperty(object, key, { value, configurable: true, enumerable: true, writable: true })
  } else object[key] = value
}
