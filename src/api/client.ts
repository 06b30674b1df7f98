import * as v from 'valibot'

import { ApiError, isApiError, responseStatusOf, retryAfterSeconds } from './api-error.ts'
import { operations, type Operation, type OperationName } from './contract/operations.ts'
import type { RequestOf, ResponseOf } from './contract/operations.ts'
import type { ResponseStatus } from './contract/response-status.ts'
import { decodeBody, HtmlPage, jsvParserFor, type DecodedBody } from './decode-body.ts'
import { decodedOnce } from './last-answers.ts'
import { noteServerDate, serverClock } from './live/server-clock.ts'
import { currentSignIn } from './sign-in/sign-in-needed.ts'
import { wireFormat } from './wire-format.ts'
import { jsvWriter, requestFor, type WireRequest } from './wire-request.ts'

/** Decodes and checks an answer somewhere else; nothing where that cannot be. */
export type DecodeElsewhere<Answer> = (body: Blob) => Promise<Answer | null | undefined>

/** A reader that knows a shorter way through a text than decoding all of it, which `decode` does. May throw what that throws. */
export type ReadText<Answer> = (text: string, contentType: string | null, decode: () => Answer) => Answer

export interface SendLimits {
  /** Query's signal, so that a read nobody waits for is given up. */
  readonly signal?: AbortSignal | undefined
  readonly timeoutMs?: number
}

interface SendOptions<Answer> extends SendLimits {
  readonly readText?: ReadText<Answer>
  /** For an answer that a page could not decode between two frames. */
  readonly decodeLong?: DecodeElsewhere<Answer>
}

type Schema<Answer> = v.GenericSchema<unknown, Answer>

/** Bytes that take a page about twenty milliseconds. */
const longBodyBytes = 500_000

const defaultTimeoutMs = 15_000

/**
 * Sends one operation of the contract to the console's own origin and gives its checked answer.
 * @throws ApiError for every failure; an AbortError where `signal` gave it up; PathValueError, before anything is sent, for a blank id.
 */
export const send = <Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  options: SendOptions<ResponseOf<Name>> = {},
): Promise<ResponseOf<Name>> => sendFor(name, request, schemaOf(name), options)

/**
 * The same for an answer of which only a part is wanted: what `schema` does not name is never decoded.
 * @throws As `send`.
 */
export async function sendFor<Name extends OperationName, Answer>(
  name: Name,
  request: RequestOf<Name>,
  schema: Schema<Answer>,
  options: SendOptions<Answer> = {},
): Promise<Answer> {
  const operation: Operation = operations[name]
  const jsv = wireFormat() === 'jsv' ? await jsvWriter() : undefined
  try {
    return await exchange(name, requestFor(name, request, 'documented', jsv), schema, options)
  } catch (error) {
    if (operation.pathVariables === undefined || !isRouteMismatch(error)) throw error
    return await onPredefinedRoute(name, request, schema, options, error)
  }
}

/** What `ResponseOf` names is what comes out of the operation's own schema. */
const schemaOf = <Name extends OperationName>(name: Name) =>
  operations[name].response as v.GenericSchema as Schema<ResponseOf<Name>>

/**
 * A path variable that names no property of the DTO can make the server's binder refuse the documented route; the
 * pre-defined one cannot mismatch, so the request is repeated there once (contract §3.2).
 */
async function onPredefinedRoute<Name extends OperationName, Answer>(
  name: Name,
  request: RequestOf<Name>,
  schema: Schema<Answer>,
  options: SendOptions<Answer>,
  first: unknown,
): Promise<Answer> {
  try {
    return await exchange(name, requestFor(name, request, 'predefined'), schema, options)
  } catch (error) {
    throw isRouteMissing(error) ? first : error
  }
}

const bindingErrors = ['RequestBindingException', 'ArgumentException']

function isRouteMismatch(error: unknown): boolean {
  if (!isApiError(error)) return false
  if (error.status === 400) return bindingErrors.includes(error.responseStatus?.errorCode ?? '')
  return error.status === 404 && error.responseStatus === null
}

/**
 * The host has no pre-defined routes: it answers with a page of its own, leads elsewhere (0), or has no word of ServiceStack's.
 * Any other 2xx is an operation's, also one that says nothing (contract §1).
 */
const isRouteMissing = (error: unknown): boolean =>
  isApiError(error) &&
  (error.cause instanceof HtmlPage ||
    (error.responseStatus === null && [0, 404, 405].includes(error.status ?? -1)))

async function exchange<Answer>(
  operation: OperationName,
  { url, init }: WireRequest,
  schema: Schema<Answer>,
  { signal, timeoutMs = defaultTimeoutMs, readText, decodeLong }: SendOptions<Answer>,
): Promise<Answer> {
  const deadline = new AbortController()
  const giveUp = () => deadline.abort(signal?.reason)
  // A timer of our own, not AbortSignal.timeout: a test's clock moves this one.
  const timer = setTimeout(() => deadline.abort(new ApiError({ kind: 'timeout', operation })), timeoutMs)
  signal?.addEventListener('abort', giveUp)
  if (signal?.aborted) giveUp()
  try {
    const sentAt = Date.now()
    const signIn = currentSignIn()
    const response = await fetch(url, { ...init, signal: deadline.signal })
    noteServerDate(response.headers.get('date'), sentAt)
    const contentType = response.headers.get('content-type')
    // The megabytes of a blob are not in the page before it asks for them.
    const body = decodeLong ? await response.blob() : response
    const isLong = response.ok && body instanceof Blob && body.size > longBodyBytes
    const elsewhere = isLong && (await decodeLong?.(body))
    if (elsewhere) return elsewhere
    const text = await body.text()
    const jsv = await jsvParserFor(contentType)
    const decode = () => {
      const decoded = decodeBody(text, contentType, jsv)
      if (response.ok || response.type === 'opaqueredirect') {
        return checked(operation, response.status, decoded, schema)
      }
      throw refusal(operation, response, decoded, signIn)
    }
    if (init.method !== 'GET' || !response.ok) return decode()
    // Two operations may share an address: `active` could be the id of a session.
    const isPart = !Object.is(schema, operations[operation].response)
    const question = `${isPart ? 'a part of ' : ''}${operation} ${url}`
    return readText ? readText(text, contentType, decode) : decodedOnce(question, text, contentType, decode)
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason
    throw isApiError(error) ? error : new ApiError({ kind: 'unreachable', operation, cause: error })
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', giveUp)
  }
}

/**
 * What a good answer says, decoded and checked as `send` does.
 * @throws ApiError
 */
export async function decodeBlob<Name extends OperationName>(
  operation: Name,
  answer: Blob,
  readText: ReadText<ResponseOf<Name>>,
): Promise<ResponseOf<Name>> {
  const [text, jsv] = [await answer.text(), await jsvParserFor(answer.type)]
  const decode = () => checked(operation, 200, decodeBody(text, answer.type, jsv), schemaOf(operation))
  return readText(text, answer.type, decode)
}

/** `signIn`: which one was on when the question was sent. */
function refusal(operation: OperationName, response: Response, body: DecodedBody, signIn: number): ApiError {
  const serverNow = Date.now() + serverClock.get()
  return new ApiError({
    kind: 'refused',
    operation,
    status: response.status,
    responseStatus: body.readable ? responseStatusOf(body.value) : null,
    retryAfterSeconds: retryAfterSeconds(response.headers.get('retry-after'), serverNow),
    signIn,
  })
}

/** What a body says by a schema. A redirect (status 0), a list and an error that calls itself a success say nothing. */
function checked<Answer>(
  operation: OperationName,
  status: number,
  body: DecodedBody,
  schema: Schema<Answer>,
): Answer {
  const unreadable = (why?: { cause?: unknown; responseStatus?: ResponseStatus }) =>
    new ApiError({ kind: 'unreadable', operation, status, ...why })
  if (!body.readable) throw unreadable({ cause: body.cause })
  // A list is an object to the schema, one without any field; no operation answers with a bare list.
  if (status === 0 || Array.isArray(body.value)) throw unreadable()
  // An error that comes with a 2xx would read as an empty answer.
  const responseStatus = errorWithin(body.value)
  if (responseStatus) throw unreadable({ responseStatus })
  try {
    return v.parse(schema, body.value)
  } catch (cause) {
    // Not what the schema wants, or nested deeper than the call stack.
    throw unreadable({ cause })
  }
}

/** Answers may carry a `responseStatus` too, without an error code where all went well (contract §7). */
function errorWithin(body: unknown): ResponseStatus | null {
  const responseStatus = responseStatusOf(body)
  return responseStatus?.errorCode ? responseStatus : null
}
