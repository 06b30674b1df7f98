import type { World } from '../world/world.ts'
import { chooseFormat } from './format.ts'
import type { Format } from './format.ts'
import { matchRoute } from './routes.ts'
import type { Match } from './routes.ts'

/** A request as the API reads it, before anybody is asked who they are. */
export interface Call {
  readonly request: Request
  readonly method: string
  /** Without the suffix that chose the format; still percent-encoded. */
  readonly path: string
  readonly query: URLSearchParams
  readonly format: Format
  readonly match: Match
  /** Whether one of the pre-defined routes was used, where path variables cannot mismatch. */
  readonly isReply: boolean
}

/** Every format of the framework ends a path, the ones that are not written here too. */
const formatSuffix = /\.(jsv|jsonl?|xml|csv|html)$/i

/** Reads verb, path, query and wanted format of a request to the API (contract §1, §8.1). */
export function readCall(request: Request, world: World): Call {
  const url = new URL(request.url)
  const suffix = formatSuffix.exec(url.pathname)
  const path = suffix ? url.pathname.slice(0, suffix.index) : url.pathname
  const reply = /^\/(jsv|json)\/reply\//i.exec(path)
  const inQuery = [...url.searchParams].find(([key]) => key.toLowerCase() === 'format')?.[1]
  const asked = inQuery ?? suffix?.[1] ?? reply?.[1]
  return {
    request,
    method: request.method,
    path,
    query: url.searchParams,
    format: chooseFormat(asked?.toLowerCase(), request.headers.get('Accept'), world.settings.wire),
    match: matchRoute(request.method, path),
    isReply: reply !== null,
  }
}
