import type { FailureKind } from '../api-error.ts'
import type { OperationName } from '../contract/operations.ts'
import type { ResponseStatus } from '../contract/response-status.ts'
import type { OutdatedSession } from './outdate-everywhere.ts'

export type Key = readonly unknown[]

/** When a read began and when it was answered, in milliseconds since the epoch. */
export interface ReadTimes {
  readonly startedAt: number
  readonly finishedAt: number
}

/** An ApiError as it travels between tabs. */
export interface FailureNews {
  readonly kind: FailureKind
  readonly operation: OperationName
  readonly status: number | null
  readonly responseStatus: ResponseStatus | null
  readonly retryAfterSeconds: number | null
}

/** What the tabs of one person tell each other. `hash` is Query's hash of the key; `from` is a tab. */
export type LiveMessage =
  /** A tab is there, and this is what it shows. */
  | {
      readonly kind: 'tab'
      readonly from: string
      readonly wants: readonly (readonly [hash: string, key: Key])[]
      readonly isHidden: boolean
    }
  | { readonly kind: 'bye'; readonly from: string }
  /** A read brought this. Without `data` it brought what the same `revision` had brought, or that `base` with a `change`. */
  | (ReadTimes & {
      readonly kind: 'read'
      readonly hash: string
      readonly revision: string
      readonly data?: unknown
      readonly base?: string
      readonly change?: unknown
    })
  /** `isRoutesOwn`: a 401 of one route alone, to somebody whom the server knows. */
  | (ReadTimes & {
      readonly kind: 'failed'
      readonly hash: string
      readonly failure: FailureNews
      readonly isRoutesOwn: boolean
    })
  /** Somebody does not have the revision that was spoken of. */
  | { readonly kind: 'ask'; readonly hash: string }
  /** This has to be read again by a read that begins at `at` or later; `isWake`: because the tab was away. */
  | {
      readonly kind: 'demand'
      readonly hashes: readonly string[]
      readonly at: number
      readonly isWake: boolean
    }
  /** An act on a session has begun or ended in that tab. */
  | (OutdatedSession & { readonly kind: 'outdated' })
