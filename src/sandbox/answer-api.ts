import { operations } from '../api/contract/operations.ts'
import type { OperationName } from '../api/contract/operations.ts'
import { anonymousCookies } from './auth/anonymous-cookies.ts'
import { authorise, identify } from './auth/identify.ts'
import { DroppedConnection } from './faults/dropped-connection.ts'
import { drillFault } from './faults/drill.ts'
import { takeFault } from './faults/fault.ts'
import { withFault } from './faults/with-fault.ts'
import { handlers } from './handlers/handlers.ts'
import type { OpenContext } from './handlers/handler-types.ts'
import { bind, RouteRefused } from './http/bind.ts'
import { readCall } from './http/call.ts'
import type { Call } from './http/call.ts'
import { HttpError } from './http/http-error.ts'
import { noRoute, respond, respondError } from './http/respond.ts'
import { segmentsOf } from './http/routes.ts'
import type { World } from './world/world.ts'

/** Answers a request to the API from this world: binding, sign-in, roles, the act, the answer's format, and any fault. */
export async function answerApi(
  request: Request,
  world: World,
  onCookie: (cookie: string) => void = () => undefined,
): Promise<Response> {
  const issued: string[] = []
  const response = await answer(request, world, issued)
  if (issued.length === 0) {
    issued.push(...anonymousCookies(request))
    for (const cookie of issued) response.headers.append('Set-Cookie', cookie)
  }
  // By themselves: in a browser the headers of an answer hold no cookies.
  issued.forEach(onCookie)
  // A world whose clock was moved says so, as any server's `Date` tells of its own clock.
  response.headers.set('Date', new Date(world.now()).toUTCString())
  return response
}

async function answer(request: Request, world: World, issued: string[]): Promise<Response> {
  world.advance()
  const call = readCall(request, world)
  const { match } = call
  const name = match.kind === 'operation' ? match.name : '-'
  const path = new URL(request.url)
  world.requests.add({
    operation: name,
    method: request.method,
    path: path.pathname,
    query: path.search,
    at: new Date(world.now()).toISOString(),
  })
  try {
    if (match.kind === 'operation') return await answerOperation(call, match.name, match.path, world, issued)
    return refuse(call, world, match.kind)
  } catch (error) {
    if (error instanceof RouteRefused) return noRoute(call.method, call.path)
    if (error instanceof HttpError) return respondError(call.format, error)
    if (!(error instanceof Error) || error instanceof DroppedConnection || request.signal.aborted) throw error
    return respondError(call.format, new HttpError(500, error.name, error.message))
  }
}

async function answerOperation(
  call: Call,
  name: OperationName,
  path: Record<string, string>,
  world: World,
  issued: string[],
) {
  const fault = takeFault(world.faults, name, call.path)
  const bound = await bind(call, name, path, world)
  const drill = fault ?? drillFault(name, bound, call, world)
  return withFault(drill, call, world, () => act(call, name, bound, world, issued))
}

type AnyHandler = (request: unknown, context: OpenContext) => unknown

/** One step, not interrupted by other requests: who asks, may they, do it. */
function act(call: Call, name: OperationName, bound: unknown, world: World, issued: string[]): Response {
  world.advance()
  try {
    const { roles } = operations[name]
    const person = identify(world, call.request, roles !== 'anyone')
    authorise(roles, person)
    const context = {
      world,
      request: call.request,
      person,
      setCookie: (cookie: string) => issued.push(cookie),
    }
    const value = (handlers[name] as AnyHandler)(bound, context)
    const response = respond(call.format, bodyOf(name, value, world), name)
    for (const cookie of issued) response.headers.append('Set-Cookie', cookie)
    return response
  } catch (error) {
    if (error instanceof HttpError) return respondError(call.format, error)
    throw error
  }
}

/** Nothing to say is 204 (contract §1), but for a signed-out `/auth/status`, whose form is a setting. */
function bodyOf(name: OperationName, value: unknown, world: World): unknown {
  if (value !== null) return value
  return name === 'GetAuthStatus' && world.settings.authStatus === 'null' ? null : undefined
}

function refuse(call: Call, world: World, why: 'wrong verb' | 'no route'): Response {
  const isBulkDelete = meansBulkDelete(call)
  if (isBulkDelete) world.requests.bulkDeletes += 1
  if (why === 'no route' && !isBulkDelete) return noRoute(call.method, call.path)
  const what = isBulkDelete
    ? 'The sandbox refuses to erase records'
    : `The operation does not support the verb ${call.method}`
  return respondError(call.format, new HttpError(405, 'NotImplementedException', what))
}

/** The act that erases records, by any address that a framework which ignores empty segments would take for it (§6.9). */
function meansBulkDelete({ method, path }: Call): boolean {
  const segments = segmentsOf(path).map((segment) => segment.toLowerCase())
  if (segments.at(-1) === 'deletesessions') return true
  return method === 'DELETE' && segments.length === 1 && segments[0] === 'sessions'
}
