import * as v from 'valibot'

import { text } from '../../api/contract/liberal.ts'
import type { OperationName } from '../../api/contract/operations.ts'
import { parseJsv } from '../../api/wire/jsv-parse.ts'
import type { World } from '../world/world.ts'
import type { Call } from './call.ts'
import { HttpError } from './http-error.ts'
import type { FieldFailure } from './http-error.ts'
import { readBody } from './read-body.ts'
import { isList, readValue, UnreadableValue } from './read-value.ts'
import { operationOf } from './routes.ts'

/** How a server words that a path variable names no property of the DTO (contract §3.2). */
export class RouteRefused extends Error {
  override readonly name = 'RouteRefused'
}

/**
 * One request DTO from path, query and body, for every verb; names match in any case (contract §0, §1). As in ServiceStack
 * the query wins over the path, a form over both, and a body of JSON or JSV over none; a null is a field that stayed away,
 * and so is an empty text everywhere but in such a body.
 * @throws HttpError 400 for values that their fields cannot take
 */
export async function bind(call: Call, name: OperationName, path: Record<string, string>, world: World) {
  const { request: schema, pathVariables = {} } = operationOf(name)
  const entries = 'entries' in schema ? (schema.entries as v.ObjectEntries) : {}
  const known = new Map(Object.keys(entries).map((field) => [field.toLowerCase(), field]))
  const fieldOf = (key: string) => known.get(key.toLowerCase())
  const fields: Record<string, unknown> = {}
  const failures: FieldFailure[] = []
  const take = (source: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(source)) {
      const field = fieldOf(key)
      if (field === undefined || value === null) continue
      try {
        fields[field] = readValue(entries[field] as v.GenericSchema, value)
      } catch (error) {
        if (!(error instanceof UnreadableValue)) throw error
        failures.push(invalid(field, v.parse(text, value)))
      }
    }
  }
  const ofTexts = (source: URLSearchParams) =>
    textFields(source, (key) => isList(entries[fieldOf(key) ?? '']))
  const body = await readBody(call.request)
  if (!(body instanceof URLSearchParams)) take(body)
  take(path)
  take(ofTexts(call.query))
  if (body instanceof URLSearchParams) take(ofTexts(body))
  if (failures.length > 0) throw unbindable(name, failures)
  for (const [variable, field] of Object.entries(pathVariables)) {
    if (call.isReply || path[variable] === undefined) continue
    if (world.settings.strictBinding !== 'off') throw mismatch(world, variable, name)
    fields[field] ??= path[variable]
  }
  return v.parse(schema, fields) as object
}

/** Comma-joined values and repeated keys are a list, and so is a list in JSV (contract §1, §8.1). Empty ones stay away. */
function textFields(source: URLSearchParams, list: (key: string) => boolean): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const key of new Set(source.keys())) {
    const values = source.getAll(key).filter((value) => value !== '')
    if (values.length > 0) fields[key] = list(key) ? values.flatMap(listed) : values.at(-1)
  }
  return fields
}

/** A list property may be given without its brackets (contract §8.3). */
function listed(value: string): unknown {
  try {
    return parseJsv(value.startsWith('[') ? value : `[${value}]`)
  } catch {
    throw new HttpError(400, 'SerializationException', `Unable to bind to request: '${value}' is not a list`)
  }
}

const invalid = (fieldName: string, value: string): FieldFailure => ({
  errorCode: 'SerializationException',
  fieldName,
  message: `'${value}' is an Invalid value for '${fieldName}'`,
})

const unbindable = (name: OperationName, errors: readonly FieldFailure[]) =>
  new HttpError(400, 'SerializationException', `Unable to bind to request '${name}'`, { errors })

function mismatch(world: World, variable: string, name: OperationName): Error {
  if (world.settings.strictBinding === 'route') return new RouteRefused()
  const binding = world.settings.strictBinding === 'binding'
  return new HttpError(
    400,
    binding ? 'RequestBindingException' : 'ArgumentException',
    `Could not find property ${variable} on ${name}`,
  )
}
