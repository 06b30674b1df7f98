import type { Call } from '../http/call.ts'
import { errorPage } from '../http/html-page.ts'
import { HttpError } from '../http/http-error.ts'
import { respondError } from '../http/respond.ts'
import { signInIdOf } from '../auth/identify.ts'
import type { World } from '../world/world.ts'
import { DroppedConnection } from './dropped-connection.ts'
import type { Fault } from './fault.ts'
import { pause } from './pause.ts'

/**
 * Answers a call through a fault, or straight when there is none. Throws DroppedConnection where the connection is to
 * break, and the signal's reason when the client gave up while it waited.
 */
export async function withFault(
  fault: Fault | undefined,
  call: Call,
  world: World,
  act: () => Response,
): Promise<Response> {
  if (!fault) return act()
  const { signal } = call.request
  const late = fault.delayMs ?? 0
  if (fault.holdRequest !== undefined) await world.holds.park(fault.holdRequest, signal)
  if (!fault.after) await pause(late, signal)
  const acts = fault.after || (fault.status === undefined && !fault.drop)
  const answer = acts ? act() : undefined
  if (fault.expire) world.signIns.remove(signInIdOf(call.request) ?? '')
  if (fault.after) await pause(late, signal)
  if (fault.hold !== undefined) await world.holds.park(fault.hold, signal)
  if (fault.drop) throw new DroppedConnection()
  return damaged(fault, call, answer)
}

async function damaged(fault: Fault, call: Call, answer: Response | undefined): Promise<Response> {
  if (isBodiless(fault.status))
    return new Response(null, { status: fault.status, headers: cookiesOf(answer) })
  const response =
    answer && (fault.status === undefined || fault.status < 300) ? answer : failure(fault, call)
  if (!fault.body && !fault.contentType && fault.status === undefined) return response
  const status = fault.status ?? response.status
  const headers = new Headers(response.headers)
  if (fault.body === 'html') headers.set('Content-Type', 'text/html; charset=utf-8')
  if (fault.body === 'text') headers.set('Content-Type', 'text/plain; charset=utf-8')
  if (fault.contentType !== undefined) headers.set('Content-Type', fault.contentType)
  if (fault.retryAfter !== undefined) headers.set('Retry-After', String(fault.retryAfter))
  return new Response(bodyOf(fault, status, await response.text()), { status, headers })
}

/** Of these a body is not allowed: what the server did, and whom it knows, is all that is left. */
const isBodiless = (status: number | undefined): status is number =>
  status !== undefined && [204, 205, 304].includes(status)

const cookiesOf = (answer: Response | undefined) =>
  (answer?.headers.getSetCookie() ?? []).map((cookie): [string, string] => ['Set-Cookie', cookie])

function bodyOf(fault: Fault, status: number, text: string): string {
  if (fault.body === 'html') return errorPage(status)
  if (fault.body === 'text') return fault.message ?? 'The service is unavailable.'
  if (fault.body === 'empty') return ''
  return fault.body === 'cut' ? text.slice(0, Math.floor(text.length / 2)) : text
}

const usualCodes: Record<number, string> = {
  400: 'ArgumentException',
  401: 'Unauthorized',
  403: 'Invalid Role',
  404: 'NotFound',
  409: 'OptimisticConcurrencyException',
  410: 'Gone',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  503: 'ServiceUnavailable',
}

function failure(fault: Fault, call: Call): Response {
  const status = fault.status ?? 500
  const code = fault.errorCode ?? usualCodes[status] ?? 'Exception'
  return respondError(call.format, new HttpError(status, code, fault.message ?? `Sandbox fault: ${status}`))
}
