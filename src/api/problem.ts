import * as m from '#messages'
import { isApiError, type ApiError } from './api-error.ts'
import { isRefusedThoughKnown } from './is-final.ts'

/** A failure in words for a person, and what support can look up. */
export interface Problem {
  readonly text: string
  readonly reference: string | undefined
}

/** What to say of a failed read: what happened, and whose turn it is (contract §7). */
export function problemOf(error: unknown): Problem {
  if (!isApiError(error)) return { text: m.error_unexpected(), reference: undefined }
  return { text: words(error), reference: error.reference }
}

function words(error: ApiError): string {
  if (error.kind === 'timeout') return m.error_timeout()
  if (error.kind === 'unreachable') return m.error_unreachable()
  if (error.kind === 'unreadable') return m.error_unreadable()
  return wordsForStatus(error)
}

function wordsForStatus(error: ApiError): string {
  const { status, responseStatus, retryAfterSeconds } = error
  const said = responseStatus?.message ?? ''
  if (status === 403 || isRefusedThoughKnown(error)) return m.error_forbidden()
  if (status === 401) return m.error_signed_out()
  if (status === 404 || status === 410) return m.error_not_found()
  if (status === 429)
    return retryAfterSeconds ? m.error_busy({ seconds: retryAfterSeconds }) : m.error_busy_no_time()
  if (status === 502 || status === 503 || status === 504) return m.error_gateway({ status })
  if ((status ?? 0) >= 500) return m.error_server({ status: status ?? 0 })
  return said
    ? m.error_refused_with_reason({ status: status ?? 0, reason: said })
    : m.error_refused({ status: status ?? 0 })
}
