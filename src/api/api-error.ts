import * as v from 'valibot'

import type { OperationName } from './contract/operations.ts'
import { ErrorBody, type ResponseStatus } from './contract/response-status.ts'

/**
 * How an exchange failed.
 * `refused`: the server answered with an error status. `unreadable`: it answered, but not in a form this console reads
 * (an HTML page, a cut-off body, nothing where something was due). `timeout` and `unreachable`: no answer came, and what
 * the server did is unknown.
 */
export type FailureKind = 'refused' | 'unreadable' | 'timeout' | 'unreachable'

interface Failure {
  readonly kind: FailureKind
  readonly operation: OperationName
  readonly status?: number | null
  readonly responseStatus?: ResponseStatus | null
  readonly retryAfterSeconds?: number | null
  readonly signIn?: number | null
  readonly cause?: unknown
}

/** The one error of the api layer (contract §7): decide on `status`, read `responseStatus` where there is one. */
export class ApiError extends Error {
  override readonly name = 'ApiError'
  readonly kind: FailureKind
  readonly operation: OperationName
  /** HTTP status, or null where no answer came. */
  readonly status: number | null
  readonly responseStatus: ResponseStatus | null
  /** From `Retry-After`, or null where the server named no time. */
  readonly retryAfterSeconds: number | null
  /** Which sign-in of this tab was on when the question was sent (`currentSignIn`), or null where that is not known. */
  readonly signIn: number | null
  /** What a person can read out to support: operation, status and time, and nothing about anybody. */
  readonly reference: string

  constructor(failure: Failure) {
    super(`${failure.operation}: ${failure.responseStatus?.message || describe(failure)}`, {
      cause: failure.cause,
    })
    this.kind = failure.kind
    this.operation = failure.operation
    this.status = failure.status ?? null
    this.responseStatus = failure.responseStatus ?? null
    this.retryAfterSeconds = failure.retryAfterSeconds ?? null
    this.signIn = failure.signIn ?? null
    this.reference = `${failure.operation} ${describe(failure)} ${new Date().toISOString()}`
  }
}

const describe = ({ kind, status }: Failure) => (status ? `${kind} ${status}` : kind)

export const isApiError = (error: unknown): error is ApiError => error instanceof ApiError

/**
 * The server understood the request and said no: to ask again in the same way makes no sense. A 408 is no such word: whoever
 * waited for the server had enough, and what it did is unknown.
 */
export function wasRefused(error: ApiError | null): boolean {
  const status = error?.kind === 'refused' ? Number(error.status) : 0
  return status >= 400 && status < 500 && status !== 408
}

/** What support can look up of an outcome: the reference of the error in it, where it has one. */
export const referenceOf = (outcome: object): string | undefined =>
  'error' in outcome && isApiError(outcome.error) ? outcome.error.reference : undefined

/** Whether the server answered with one of these statuses. */
export const hasStatus = (error: unknown, ...statuses: number[]): boolean =>
  isApiError(error) && error.kind === 'refused' && statuses.includes(error.status ?? 0)

/** Nothing came back, not even a refusal: whether anything was sent is not known. */
export const isUnreachable = (error: unknown): boolean => isApiError(error) && error.kind === 'unreachable'

/** Milliseconds for which the server has asked not to be asked again; 0 where it named no time. */
export const askedToWait = (error: unknown): number =>
  isApiError(error) ? (error.retryAfterSeconds ?? 0) * 1_000 : 0

/** Reads `responseStatus` from a decoded error body; null where the body says nothing of the kind (contract §7). */
export function responseStatusOf(body: unknown): ResponseStatus | null {
  if (typeof body !== 'object' || body === null || !('responseStatus' in body)) return null
  const { responseStatus } = v.parse(ErrorBody, body)
  return responseStatus.errorCode || responseStatus.message ? responseStatus : null
}

/**
 * Seconds to wait from a `Retry-After` header, which holds seconds or an HTTP date by the server's clock, of which `now` is
 * the time; null where it says nothing. Three weeks at most: a longer time makes a timer go off at once.
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (!header?.trim()) return null
  const number = Number(header)
  const seconds = Number.isFinite(number) ? number : (Date.parse(header) - now) / 1000
  return Number.isNaN(seconds) ? null : Math.min(Math.max(0, Math.ceil(seconds)), 1_814_400)
}
