import type * as v from 'valibot'

import type { Fault } from '../../sandbox/faults/fault.ts'

export interface Failure {
  /** As the table calls it. */
  readonly name: string
  readonly fault: Omit<v.InferInput<typeof Fault>, 'operation'>
}

/** The ways in which an exchange fails. Where the name says nothing of the act, the server did nothing. */
export const failures: readonly Failure[] = [
  { name: '400', fault: { status: 400, errorCode: 'ValidationException', message: 'Not now' } },
  { name: '400 of the binder', fault: { status: 400, errorCode: 'RequestBindingException' } },
  { name: '401', fault: { status: 401, expire: true } },
  { name: '403', fault: { status: 403 } },
  { name: '404', fault: { status: 404, message: 'Not found' } },
  { name: '404 without words', fault: { status: 404, body: 'empty' } },
  { name: '404 after it acted', fault: { status: 404, after: true, message: 'Not found' } },
  { name: '409', fault: { status: 409, message: 'Changed meanwhile' } },
  { name: '409 after it acted', fault: { status: 409, after: true, message: 'Changed meanwhile' } },
  { name: '410', fault: { status: 410, message: 'Gone' } },
  { name: '412', fault: { status: 412, message: 'Changed meanwhile' } },
  { name: '429, wait 3 s', fault: { status: 429, retryAfter: 3 } },
  { name: '429', fault: { status: 429 } },
  { name: '500', fault: { status: 500 } },
  { name: '500 after it acted', fault: { status: 500, after: true } },
  { name: '502 in HTML', fault: { status: 502, body: 'html' } },
  { name: '503, wait 5 s', fault: { status: 503, retryAfter: 5 } },
  { name: 'no answer in time', fault: { holdRequest: 'never' } },
  { name: 'no answer in time after it acted', fault: { hold: 'never' } },
  { name: 'lost before it acted', fault: { drop: true } },
  { name: 'lost after it acted', fault: { drop: true, after: true } },
  { name: 'cut off after it acted', fault: { body: 'cut' } },
  { name: 'HTML after it acted', fault: { body: 'html' } },
  { name: 'said to be plain text', fault: { contentType: 'text/plain' } },
  { name: 'JSON said to be JSV', fault: { contentType: 'text/jsv' } },
  { name: 'JSON said to be a picture', fault: { contentType: 'image/png' } },
  { name: 'empty 200 after it acted', fault: { body: 'empty' } },
  { name: '204 after it acted', fault: { status: 204, after: true } },
  { name: '204 without the act', fault: { status: 204 } },
  { name: '200 with an error in it', fault: { status: 200, message: 'It did not work' } },
]
