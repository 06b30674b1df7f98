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
  /** What is read of the answer, where that is less than all that the operation's own schema has. */
  readonly schema?: v.GenericSchema | undefined
  readonly readText?: ReadText<Answer>
  /** For an answer that a page could not decode between two frames. */
  readonly decodeLong?: DecodeElsewhere<Answer>
}

/** Bytes that take a page about twenty milliseconds. */
const long = 500_000

const defaultTimeoutMs = 15_000

/**
 * Sends one operation of the contract to the console's own origin and gives its checked answer.
 * @throws ApiError for every failure; an AbortError where `signal` gave it up; PathValueError, before anything is sent, for a blank id.
 */
export async function send<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  options: SendOptions<ResponseOf<Name>> = {},
): Promise<ResponseOf<Name>> {
  const operation: Operation = operations[name]
  const jsv = wireFormat() === 'jsv' ? await jsvWriter() : undefined
  try {
    return await exchange(name, requestFor(name, request, 'documented', jsv), options)
  } catch (error) {
    if (operation.pathVariables === undefined || !isRouteMismatch(error)) throw error
    return await onPredefinedRoute(name, request, options, error)
  }
}

/**
 * The same for an answer of which only a part is wanted: what `schema` does not name is never decoded.
 * @throws As `send`.
 */
export async function sendFor<Name extends OperationName, Answer>(
  name: Name,
  request: RequestOf<Name>,
  schema: v.GenericSchema<unknown, Answer>,
  options: SendOptions<Answer> = {},
): Promise<Answer> {
  const part = { ...options, schema } as unknown as SendOptions<ResponseOf<Name>>
  return (await send(name, request, part)) as unknown as Answer
}

/**
 * A path variable that names no property of the DTO can make the server's binder refuse the documented route; the
 * pre-defined one cannot mismatch, so the request is repeated there once (contract §3.2).
 */
async function onPredefinedRoute<Name extends OperationName>(
  name: Name,
  request: RequestOf<Name>,
  options: SendOptions<ResponseOf<Name>>,
  first: unknown,
): Promise<ResponseOf<Name>> {
  try {
    return await exchange(name, requestFor(name, request, 'predefined'), options)
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

async function exchange<Name extends OperationName>(
  operation: Name,
  { url, init }: WireRequest,
  { signal, timeoutMs = defaultTimeoutMs, schema, readText, decodeLong }: SendOptions<ResponseOf<Name>>,
): Promise<ResponseOf<Name>> {
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
    const isLong = response.ok && body instanceof Blob && body.size > long
    const elsewhere = isLong && (await decodeLong?.(body))
    if (elsewhere) return elsewhere
    const text = await body.text()
    const jsv = await jsvParserFor(contentType)
    const decode = () =>
      decodeAnswer({ operation, signIn, response }, decodeBody(text, contentType, jsv), schema)
    if (init.method !== 'GET' || !response.ok) return decode()
    // Two operations may share an address: `active` could be the id of a session.
    const question = `${schema ? 'a part of ' : ''}${operation} ${url}`
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
  const told = { operation, signIn: currentSignIn(), response: new Response() }
  return readText(text, answer.type, () => decodeAnswer(told, decodeBody(text, answer.type, jsv)))
}

/** Answers may carry a `responseStatus` too, without an error code where all went well (contract §7). */
function errorWithin(body: unknown): ResponseStatus | null {
  const responseStatus = responseStatusOf(body)
  return responseStatus?.errorCode ? responseStatus : null
}

interface Answer<Name extends OperationName> {
  readonly operation: Name
  /** Which one was on when the question was sent. */
  readonly signIn: number
  readonly response: Response
}

function decodeAnswer<Name extends OperationName>(
  { operation, signIn, response }: Answer<Name>,
  body: DecodedBody,
  schema: v.GenericSchema = operations[operation].response,
): ResponseOf<Name> {
  const { status } = response
  if (!response.ok && response.type !== 'opaqueredirect') {
    throw new ApiError({
      kind: 'refused',
      operation,
      status,
      responseStatus: body.readable ? responseStatusOf(body.value) : null,
      retryAfterSeconds: retryAfterSeconds(
        response.headers.get('retry-after'),
        Date.now() + serverClock.get(),
      ),
      signIn,
    })
  }
  if (!body.readable || response.type === 'opaqueredirect') {
    throw new ApiError({
      kind: 'unreadable',
      operation,
      status,
      cause: body.readable ? undefined : body.cause,
    })
  }
  // A list is an object to the schema, one without any field; no operation answers with a bare list.
  if (Array.isArray(body.value)) throw new ApiError({ kind: 'unreadable', operation, status })
  // An error that comes with a 2xx would read as an empty answer.
  const responseStatus = errorWithin(body.value)
  if (responseStatus) throw new ApiError({ kind: 'unreadable', operation, status, responseStatus })
  try {
    return v.parse(schema, body.value) as ResponseOf<Name>
  } catch (cause) {
    // Not what the schema wants, or nested deeper than the call stack.
    throw new ApiError({ kind: 'unreadable', operation, status, cause })
  }
}
