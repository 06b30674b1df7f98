import * as v from 'valibot'

import { dto, listOf, nested, text } from './liberal.ts'

export const FieldError = dto({ errorCode: text, fieldName: text, message: text })

/** What ServiceStack says of a failure, where it says anything (contract §7). Read when there, never required. */
export const ResponseStatus = dto({
  errorCode: text,
  message: text,
  stackTrace: text,
  errors: listOf(FieldError),
})
export type ResponseStatus = v.InferOutput<typeof ResponseStatus>

export const ErrorBody = dto({ responseStatus: nested(ResponseStatus) })
