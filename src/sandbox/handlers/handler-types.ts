import type { operations, OperationName, RequestOf, ResponseOf } from '../../api/contract/operations.ts'
import type { Person } from '../cast.ts'
import type { Wire } from '../world/wire-types.ts'
import type { World } from '../world/world.ts'

/** What an operation that anyone may call knows: maybe nobody is signed in. */
export interface OpenContext {
  readonly world: World
  readonly request: Request
  readonly person: Person | null
  /** Adds a Set-Cookie header to the answer. */
  setCookie(cookie: string): void
}

/** What a guarded operation knows: who asks. */
export interface Context extends OpenContext {
  readonly person: Person
}

type ContextOf<Name extends OperationName> = (typeof operations)[Name]['roles'] extends 'anyone'
  ? OpenContext
  : Context

/** One function an operation, so that a missing or mis-shaped one does not compile. `null` is an answer without a body. */
export type Handlers = {
  [Name in OperationName]: (request: RequestOf<Name>, context: ContextOf<Name>) => Wire<ResponseOf<Name>>
}
