import { stringifyJsv } from '../../api/wire/jsv-stringify.ts'
import { htmlPage } from './html-page.ts'
import type { Format } from './format.ts'
import { HttpError } from './http-error.ts'

const mediaTypes: Record<Format, string> = {
  json: 'application/json; charset=utf-8',
  jsv: 'text/jsv; charset=utf-8',
  html: 'text/html; charset=utf-8',
}

/** The answer that carries this value in this format; `undefined` is an answer without a body (204). */
export function respond(format: Format, value: unknown, title: string, status = 200): Response {
  if (value === undefined) return new Response(null, { status: 204 })
  return new Response(written(format, value, title), {
    status,
    headers: { 'Content-Type': mediaTypes[format], Vary: 'Accept', 'Cache-Control': 'no-store' },
  })
}

/** The answer that tells of an error: a ResponseStatus in this format, and the error's own headers (contract §7). */
export function respondError(format: Format, error: HttpError): Response {
  const response = respond(format, error.body, error.errorCode, error.status)
  for (const [name, value] of Object.entries(error.headers)) response.headers.set(name, value)
  return response
}

/** What a route that does not exist gets: no DTO, just words (contract §7). */
export const noRoute = (method: string, path: string) =>
  new Response(
    `Handler for Request not found (404):\n\n  Request.HttpMethod: ${method}\n  Request.PathInfo: ${path}\n`,
    {
      status: 404,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    },
  )

function written(format: Format, value: unknown, title: string): string {
  if (format === 'html') return htmlPage(title, value)
  return format === 'jsv' ? stringifyJsv(value) : JSON.stringify(value)
}
