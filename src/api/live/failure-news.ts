import type { ApiError } from '../api-error.ts'
import type { FailureNews } from './messages.ts'

/** An ApiError as it can be sent to another tab, or out of a worker; `new ApiError(news)` makes it one again. */
export const failureNews = ({
  kind,
  operation,
  status,
  responseStatus,
  retryAfterSeconds,
}: ApiError): FailureNews => ({ kind, operation, status, responseStatus, retryAfterSeconds })
