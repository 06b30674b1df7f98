import { parseJsv } from '../../api/wire/jsv-parse.ts'
import { HttpError } from './http-error.ts'

/** The fields of a request's body by its Content-Type: JSON, JSV or a form; `{}` and nothing at all are fine (§1, §8.1). */
export async function readBody(request: Request): Promise<Record<string, unknown> | URLSearchParams> {
  if (request.method === 'GET' || request.method === 'HEAD') return {}
  const text = await request.text()
  if (text.trim() === '') return {}
  const type = (request.headers.get('Content-Type') ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/x-www-form-urlencoded') return new URLSearchParams(text)
  return asFields(parsed(type, text), type)
}

function parsed(type: string, text: string): unknown {
  try {
    return /jsv/.test(type) ? parseJsv(text) : JSON.parse(text)
  } catch {
    throw unreadable(type)
  }
}

function asFields(value: unknown, type: string): Record<string, unknown> {
  if (value === null) return {}
  if (typeof value !== 'object' || Array.isArray(value)) throw unreadable(type)
  return { ...value }
}

const unreadable = (type: string) =>
  new HttpError(
    400,
    'SerializationException',
    `Unable to bind to request: the body is not valid ${type || 'JSON'}`,
  )
