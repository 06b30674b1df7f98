import { jsvMaxDepth } from './jsv.ts'

const SPECIAL = /[":,{}[\]\r\n]/
/** U+0085 is whitespace to .NET, though not to JavaScript. */
const OUTER_SPACE = /^[\s\u0085]|[\s\u0085]$/

/**
 * Writes a value as compact JSV (contract §8.2): `True`/`False`, numbers without exponents, dates as the shortest XSD
 * form, text quoted where its characters ask for it. Null, undefined, functions and symbols are left out of objects and
 * are empty elements of lists; objects with a `toJSON` are written as what it returns. A null root is the empty text.
 *
 * The format cannot tell a null property from a missing one, nor `[null]` from `[]`. All else comes back from `parseJsv`
 * as it was, scalars as text.
 *
 * Throws `TypeError` where a value holds itself and `RangeError` where it nests deeper than `jsvMaxDepth`.
 */
export function stringifyJsv(value: unknown): string {
  return write(value, [], true)
}

/** The empty text stands for null: an empty string is written as two quotes. */
function write(value: unknown, ancestors: object[], isTrimmed: boolean): string {
  switch (typeof value) {
    case 'string':
      return writeText(value, isTrimmed)
    case 'boolean':
      return value ? 'True' : 'False'
    case 'number':
      return writeNumber(value)
    case 'bigint':
      return value.toString()
    case 'object':
      return value === null ? '' : writeObject(value, ancestors, isTrimmed)
    case 'undefined':
    case 'function':
    case 'symbol':
      return ''
  }
}

function writeObject(value: object, ancestors: object[], isTrimmed: boolean): string {
  if (value instanceof Date) return writeDate(value)
  if (ancestors.includes(value)) throw new TypeError('JSV cannot hold a value that holds itself')
  if (ancestors.length === jsvMaxDepth) {
    throw new RangeError(`JSV may nest ${jsvMaxDepth} levels of objects and lists at most`)
  }
  ancestors.push(value)
  const written = writeMembers(value, ancestors, isTrimmed)
  ancestors.pop()
  return written
}

function writeMembers(value: object, ancestors: object[], isTrimmed: boolean): string {
  if (Array.isArray(value)) {
    return `[${Array.from(value, (element) => write(element, ancestors, true)).join(',')}]`
  }
  if ('toJSON' in value && typeof value.toJSON === 'function') {
    return write(value.toJSON(), ancestors, isTrimmed)
  }
  let pairs = ''
  for (const [key, entry] of Object.entries(value)) {
    const written = write(entry, ancestors, false)
    if (written !== '') pairs += `${pairs === '' ? '' : ','}${writeText(key, true)}:${written}`
  }
  return `{${pairs}}`
}

/** Readers trim keys, list elements and whole texts, so there outer spaces need quotes to survive. */
function writeText(text: string, isTrimmed: boolean): string {
  if (text !== '' && !SPECIAL.test(text) && !(isTrimmed && OUTER_SPACE.test(text))) return text
  return `"${text.replaceAll('"', '""')}"`
}

function writeNumber(value: number): string {
  const shortest = String(value)
  const [mantissa = '', exponent] = shortest.split('e')
  if (exponent === undefined) return shortest
  const sign = value < 0 ? '-' : ''
  const digits = mantissa.replace(/[-.]/g, '')
  const wholeDigits = 1 + Number(exponent)
  return wholeDigits > 0
    ? sign + digits.padEnd(wholeDigits, '0')
    : `${sign}0.${'0'.repeat(-wholeDigits)}${digits}`
}

/** The date alone at midnight UTC, then to the second, then .NET's seven digits of a fraction; an invalid date is null. */
function writeDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  return date
    .toISOString()
    .replace('.000Z', 'Z')
    .replace('T00:00:00Z', '')
    .replace(/(?<=\.\d{3})Z$/, '0000Z')
}
