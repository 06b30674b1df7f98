import { operations, type Operation, type OperationName, type RequestOf } from './contract/operations.ts'
import type { stringifyJsv } from './wire/jsv-stringify.ts'
import { PathValueError, fillPath, toQueryString } from './wire/query-string.ts'
import { wireFormat } from './wire-format.ts'

export interface WireRequest {
  readonly url: string
  readonly init: RequestInit
}

/** The browser always talks to its own origin; who answers there is the host's business (docs/architecture.md). */
const apiRoot = '/api'

type WriteJsv = typeof stringifyJsv

/**
 * What writes bodies where JSV is chosen (contract §8.1). Where its code does not come, JSON is sent, which servers tell by its
 * type.
 */
export const jsvWriter = (): Promise<WriteJsv | undefined> =>
  import('./wire/jsv-stringify.ts').then(
    (code) => code.stringifyJsv,
    () => undefined,
  )

/**
 * Spells one operation as an HTTP request: path variables first, what is left over in the query of GET and DELETE or in
 * the body of POST and PATCH (contract §0, §1).
 * @throws PathValueError where an id is blank: `DELETE /sessions` would erase records (contract §6.9).
 */
export function requestFor<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  route: 'documented' | 'predefined' = 'documented',
  writeJsv?: WriteJsv,
): WireRequest {
  const operation: Operation = operations[name]
  const fields: Record<string, unknown> = { ...request }
  const path =
    route === 'predefined' ? predefinedPath(name, operation, fields) : takePath(name, operation, fields)
  const accept = wireFormat() === 'jsv' ? 'text/jsv, application/json;q=0.9' : 'application/json'
  const init = {
    method: operation.method,
    credentials: 'same-origin',
    cache: 'no-store',
    redirect: 'manual',
  } as const
  if (operation.method === 'GET' || operation.method === 'DELETE') {
    const query = toQueryString(fields)
    return { url: `${apiRoot}${path}${query && '?'}${query}`, init: { ...init, headers: { accept } } }
  }
  const body = writeJsv ? writeJsv(fields) : JSON.stringify(fields)
  const contentType = writeJsv ? 'text/jsv' : 'application/json'
  return { url: apiRoot + path, init: { ...init, headers: { accept, 'content-type': contentType }, body } }
}

/** Fills the route and takes out of `fields` what it used. An id that no path can carry goes on the pre-defined route. */
function takePath(name: OperationName, operation: Operation, fields: Record<string, unknown>): string {
  const aliases = operation.pathVariables ?? {}
  const values = { ...fields }
  for (const [variable, field] of Object.entries(aliases)) {
    if (isPathStep(fields[field])) return predefinedPath(name, operation, fields)
    values[variable] = fields[field]
  }
  const path = fillPath(operation.path, values)
  for (const variable of variablesOf(operation.path)) delete fields[variable]
  return path
}

/** `/json/reply/<Op>` takes every field by its own name (contract §1); a blank id is refused here just as in a path. */
function predefinedPath(name: OperationName, operation: Operation, fields: Record<string, unknown>): string {
  const aliases = operation.pathVariables ?? {}
  for (const variable of variablesOf(operation.path)) {
    const field = aliases[variable] ?? variable
    const value = fields[field]
    if (typeof value === 'string' && value.trim() !== '') continue
    throw new PathValueError(field, `/json/reply/${name}`, 'it is blank')
  }
  return `/json/reply/${name}`
}

/** URL parsers take these for steps between folders: `DELETE …/members/..` would end the session. */
const isPathStep = (value: unknown) => typeof value === 'string' && /^(?:\.|%2e){1,2}$/i.test(value)

const variablesOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, variable]) => variable ?? '')
