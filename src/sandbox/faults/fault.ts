import * as v from 'valibot'

import { operations } from '../../api/contract/operations.ts'
import type { OperationName } from '../../api/contract/operations.ts'

const operationNames = Object.keys(operations) as [OperationName, ...OperationName[]]
const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0))

/**
 * A failure that was asked for. Without `status` and `drop` the server does act, and only its answer is late, parked or
 * damaged; with one of them it acts only when `after` says so.
 */
export const Fault = v.strictObject({
  /** Which operation it hits; all of them without one, or with `*`. */
  operation: v.optional(v.picklist(['*', ...operationNames]), '*'),
  /** Hits only requests whose path contains this. */
  path: v.optional(v.string()),
  /** How often it hits; without it, until it is cleared. */
  times: v.optional(v.pipe(wholeNumber, v.minValue(1))),
  /** Real milliseconds to wait: before the act, or after it with `after`. */
  delayMs: v.optional(wholeNumber),
  status: v.optional(v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599))),
  /** The Retry-After header: seconds, or an HTTP date. */
  retryAfter: v.optional(v.union([v.number(), v.string()])),
  errorCode: v.optional(v.string()),
  message: v.optional(v.string()),
  /** The server acts first, and then fails. */
  after: v.optional(v.boolean(), false),
  /** The connection breaks without an answer. */
  drop: v.optional(v.boolean(), false),
  /** The caller's sign-in is gone as well. */
  expire: v.optional(v.boolean(), false),
  body: v.optional(v.picklist(['html', 'cut', 'empty', 'text'])),
  contentType: v.optional(v.string()),
  /** Parks the finished answer, so that what is read grows stale, until it is released by this name. */
  hold: v.optional(v.string()),
  /** Parks the request before the server acts. */
  holdRequest: v.optional(v.string()),
})
export type Fault = v.InferOutput<typeof Fault>

/** The fault for this request, if one was set; counts it down, and takes it out when it is used up. The latest one wins. */
export function takeFault(faults: Fault[], operation: string, path: string): Fault | undefined {
  const index = faults.findLastIndex(
    (each) => (each.operation === '*' || each.operation === operation) && path.includes(each.path ?? ''),
  )
  const fault = faults[index]
  if (fault?.times === undefined) return fault
  fault.times -= 1
  if (fault.times <= 0) faults.splice(index, 1)
  return fault
}
