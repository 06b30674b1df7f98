export interface FieldFailure {
  readonly errorCode: string
  readonly fieldName: string
  readonly message: string
}

interface Details {
  readonly headers?: Record<string, string>
  readonly errors?: readonly FieldFailure[]
}

/** An answer that is not 2xx, worded as ServiceStack words it (contract §7). */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly status: number
  readonly errorCode: string
  readonly headers: Record<string, string>
  readonly errors: readonly FieldFailure[]

  constructor(status: number, errorCode: string, message: string, details: Details = {}) {
    super(message)
    this.status = status
    this.errorCode = errorCode
    this.headers = details.headers ?? {}
    this.errors = details.errors ?? []
  }

  /** The body: `{ responseStatus: { errorCode, message, errors } }`, empty members omitted. */
  get body(): object {
    const { errorCode, message, errors } = this
    return { responseStatus: { errorCode, message, ...(errors.length > 0 && { errors }) } }
  }
}

/** 401 of a guarded operation. Which provider Evo names in the header is unknown (contract §7). */
export const notSignedIn = () =>
  new HttpError(401, 'Unauthorized', 'Not Authenticated', {
    headers: { 'WWW-Authenticate': 'credentials realm="/auth/credentials"' },
  })
export const invalidRole = () => new HttpError(403, 'Invalid Role', 'Invalid Role')
export const wrongAccount = () =>
  new HttpError(403, 'UnauthorizedAccessException', 'You do not have access to this account')
export const notFound = (what: string) => new HttpError(404, 'NotFound', what)
export const badArgument = (what: string) => new HttpError(400, 'ArgumentException', what)
