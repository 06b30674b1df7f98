import { operations } from '../../api/contract/operations.ts'
import type { Operation, OperationName } from '../../api/contract/operations.ts'

interface Route {
  readonly name: OperationName
  readonly methods: readonly string[]
  readonly segments: readonly string[]
}

/** What a path and a verb lead to. */
export type Match =
  | {
      readonly kind: 'operation'
      readonly name: OperationName
      readonly path: Record<string, string>
    }
  | { readonly kind: 'wrong verb' }
  | { readonly kind: 'no route' }

/** Documented, not here, and of the shape of one that is: without this they would be taken for providers of a sign-in. */
const absent = ['/auth/token', '/auth/forgot-password', '/auth/recover']

const names = Object.keys(operations) as OperationName[]
/** The parts of a path; empty ones do not count. */
export const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '')

const routes: readonly Route[] = [
  ...names.map((name) => ({
    name,
    methods: name === 'Authenticate' ? ['GET', 'POST'] : [operations[name].method],
    segments: segmentsOf(operations[name].path),
  })),
  { name: 'Authenticate', methods: ['GET', 'POST'], segments: ['auth'] },
]

/** The operation as the table has it, without the particulars of its one entry. */
export const operationOf = (name: OperationName): Operation => operations[name]

/**
 * Finds the operation of a path: literal segments before variables, case does not matter, a closing slash neither. Every
 * value of `path` is percent-decoded.
 */
export function matchRoute(method: string, path: string): Match {
  const segments = segmentsOf(path)
  const reply = matchReply(method, segments)
  if (reply) return reply
  if (absent.includes(`/${segments.join('/')}`.toLowerCase())) return { kind: 'no route' }
  const fitting = routes
    .map((route) => ({ route, values: valuesOf(route, segments) }))
    .filter(({ values }) => values !== undefined)
    .toSorted((one, other) => variables(one.route) - variables(other.route))
  const match = fitting.find(({ route }) => route.methods.includes(method))
  if (match) return { kind: 'operation', name: match.route.name, path: match.values ?? {} }
  return { kind: fitting.length > 0 ? 'wrong verb' : 'no route' }
}

const preDefined = /^(?:(?:json|jsv)\/reply\/|(?:api\/)?(?=\w+$))/i

/**
 * The pre-defined routes take the operation's own verb, GET and POST: `/json/reply/<Op>` and its kin (contract §1), and
 * ServiceStack's newer `/api/<Op>`, of which a host that serves the API below `/api` leaves `/<Op>`.
 */
function matchReply(method: string, segments: readonly string[]): Match | undefined {
  const path = segments.join('/')
  const wanted = preDefined.test(path) ? path.replace(preDefined, '').toLowerCase() : ''
  const name = names.find((each) => each.toLowerCase() === wanted)
  if (!name) return undefined
  const allowed = ['GET', 'POST', operations[name].method].includes(method)
  return allowed ? { kind: 'operation', name, path: {} } : { kind: 'wrong verb' }
}

const isVariable = (segment: string) => segment.startsWith('{')
const variables = (route: Route) => route.segments.filter(isVariable).length

function valuesOf(route: Route, segments: readonly string[]): Record<string, string> | undefined {
  if (route.segments.length !== segments.length) return undefined
  const values: Record<string, string> = {}
  for (const [index, template] of route.segments.entries()) {
    const given = decoded(segments[index] ?? '')
    if (isVariable(template)) values[template.slice(1, -1)] = given
    else if (template.toLowerCase() !== given.toLowerCase()) return undefined
  }
  return values
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
