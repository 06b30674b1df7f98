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

/** 401 of a login that is refused. */
export const wrongLogin = (why: string) => new HttpError(401, 'Unauthorized', why)
/** 401 of a guarded operation. Which provider Evo names in the header is unknown (contract §7). */
export const notSignedIn = (why = 'Not Authenticated') =>
  new HttpError(401, 'Unauthorized', why, {
    headers: { 'WWW-Authenticate': 'credentials realm="/auth/credentials"' },
  })
/** 403 of an operation for other roles than the caller's (contract §7). */
export const invalidRole = () => new HttpError(403, 'Invalid Role', 'Invalid Role')
/** 403 of what belongs to an account of others (contract §6.4). */
export const wrongAccount = () =>
  new HttpError(403, 'UnauthorizedAccessException', 'You do not have access to this account')
/** 404 of an unknown id, in the server's own words. */
export const notFound = (what: string) => new HttpError(404, 'NotFound', what)
/** 400 of a request that can be read and makes no sense. */
export const badArgument = (what: string) => new HttpError(400, 'ArgumentException', what)
