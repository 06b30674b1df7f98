import * as v from 'valibot'

import { optionalTexts, texts } from '../../api/contract/liberal.ts'
import type { OperationName } from '../../api/contract/operations.ts'
import { parseJsv } from '../../api/wire/jsv-parse.ts'
import type { World } from '../world/world.ts'
import type { Call } from './call.ts'
import { HttpError } from './http-error.ts'
import { readBody } from './read-body.ts'
import { operationOf } from './routes.ts'

/** How a server words that a path variable names no property of the DTO (contract §3.2). */
export class RouteRefused extends Error {
  override readonly name = 'RouteRefused'
}

/**
 * One request DTO from path, query and body, for every verb; names match in any case (contract §0, §1). The path wins over
 * the query, the query over the body; a null is a field that stayed away.
 */
export async function bind(call: Call, name: OperationName, path: Record<string, string>, world: World) {
  const { request: schema, pathVariables = {} } = operationOf(name)
  const entries = 'entries' in schema ? (schema.entries as v.ObjectEntries) : {}
  const known = new Map(Object.keys(entries).map((field) => [field.toLowerCase(), field]))
  const fields: Record<string, unknown> = {}
  const take = (source: Record<string, unknown>) => {
    for (const [key, value] of Object.entries(source)) {
      const field = known.get(key.toLowerCase())
      if (field && value !== null) fields[field] = value
    }
  }
  take(await readBody(call.request))
  take(queryFields(call.query, (key) => isList(entries[known.get(key.toLowerCase()) ?? ''])))
  take(path)
  for (const [variable, field] of Object.entries(pathVariables)) {
    if (call.isReply || path[variable] === undefined) continue
    if (world.settings.strictBinding !== 'off') throw mismatch(world, variable, name)
    fields[field] ??= path[variable]
  }
  return v.parse(schema, fields) as object
}

const isList = (schema: unknown) => schema === optionalTexts || schema === texts

/** Comma-joined values and repeated keys are a list, and so is a list in JSV (contract §1, §8.1). */
function queryFields(query: URLSearchParams, list: (key: string) => boolean): Record<string, unknown> {
  return Object.fromEntries(
    [...new Set(query.keys())].map((key) => {
      const values = query.getAll(key)
      return [key, list(key) ? values.flatMap(listed) : (values.at(-1) ?? '')]
    }),
  )
}

function listed(value: string): unknown {
  if (!value.startsWith('[')) return value.split(',')
  try {
    return parseJsv(value)
  } catch {
    throw new HttpError(400, 'SerializationException', `Unable to bind to request: '${value}' is not a list`)
  }
}

function mismatch(world: World, variable: string, name: OperationName): Error {
  if (world.settings.strictBinding === 'route') return new RouteRefused()
  const binding = world.settings.strictBinding === 'binding'
  return new HttpError(
    400,
    binding ? 'RequestBindingException' : 'ArgumentException',
    `Could not find property ${variable} on ${name}`,
  )
}
