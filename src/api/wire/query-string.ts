import { percentEncode } from './percent-encoding.ts'

/**
 * Writes request fields as a query string without its `?`, in the order given (contract §1). Undefined, null, empty
 * texts and empty lists are left out, as the vendor's CLI does, and so are such items of lists. Lists are joined by
 * commas; no operation has an object in its query. Everything is percent-encoded, `+` and `,` too.
 */
export function toQueryString(fields: Record<string, unknown>): string {
  return Object.entries(fields)
    .map(([name, value]) => [name, Array.isArray(value) ? listText(value) : textOf(value)] as const)
    .filter(([, written]) => written !== '')
    .map(([name, written]) => `${percentEncode(name)}=${percentEncode(written)}`)
    .join('&')
}

/** A route variable without a value that can stand in a path: the request must not be sent. */
export class PathValueError extends Error {
  override readonly name = 'PathValueError'
  /** The variable's name in the route. */
  readonly variable: string

  constructor(variable: string, template: string, problem: string) {
    super(`The path ${template} needs a value for {${variable}}, but ${problem}`)
    this.variable = variable
  }
}

/**
 * Fills each `{name}` of a route with its percent-encoded value. Throws `PathValueError` where a value is missing, blank
 * or neither text nor number: `DELETE /sessions` erases records, so an empty id must never leave (contract §6.9). The
 * same goes for `.` and `..`, encoded or not, which URL parsers and proxies take for steps between folders.
 */
export function fillPath(template: string, values: Record<string, unknown>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (typeof value !== 'string' && !Number.isFinite(value)) {
      throw new PathValueError(name, template, value == null ? 'it is missing' : 'it is not text')
    }
    const written = String(value)
    if (written.trim() === '') throw new PathValueError(name, template, 'it is blank')
    if (/^(?:\.|%2e){1,2}$/i.test(written)) throw new PathValueError(name, template, 'it is a step in a path')
    return percentEncode(written)
  })
}

/** The server splits lists as JSV does (§8.3), so an item that holds a comma goes in quotes. */
function listText(items: readonly unknown[]): string {
  return items
    .map(textOf)
    .filter((text) => text !== '')
    .map((text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text))
    .join(',')
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value
  return value == null ? '' : JSON.stringify(value)
}
