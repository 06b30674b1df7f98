import { expect, test } from 'vitest'

import { toldOutcome } from './act-words.ts'
import { ApiError } from '../api-error.ts'
import type { SessionActOutcome } from './session-acts.ts'

const words = {
  done: () => 'It is done',
  already: () => 'It was so already',
  notDone: () => 'It was not done.',
  unsure: () => 'Not sure whether it was done.',
}
const refused = (status: number, message = '', retryAfterSeconds: number | null = null) =>
  new ApiError({
    kind: 'refused',
    operation: 'HoldSession',
    status,
    retryAfterSeconds,
    responseStatus: message ? { errorCode: 'X', message, stackTrace: '', errors: [] } : null,
  })
const silent = new ApiError({ kind: 'unreachable', operation: 'HoldSession' })

test.each<[string, SessionActOutcome, string, string | undefined, boolean]>([
  ['done', { kind: 'done', error: null }, 'It is done', undefined, false],
  ['done though it failed late', { kind: 'done', error: refused(500) }, 'It is done', undefined, false],
  ['somebody was quicker', { kind: 'done', error: refused(409) }, 'It was so already', undefined, false],
  ['a look before showed it done', { kind: 'already-done' }, 'It was so already', undefined, false],
  [
    'not sent on the strength of what is old',
    { kind: 'not-sent', error: refused(503) },
    'It was not done.',
    'What is shown is old, and the session could not be read again, so nothing was sent.',
    true,
  ],
  [
    'accepted, and not to be seen',
    { kind: 'not-done', error: null },
    'It was not done.',
    'The server accepted it, but the session does not show it.',
    true,
  ],
  [
    'a reason of the server',
    { kind: 'not-done', error: refused(400, 'Not now') },
    'It was not done.',
    'The server refused it (400): Not now',
    false,
  ],
  [
    'a failure of the server',
    { kind: 'not-done', error: refused(503) },
    'It was not done.',
    'The server reported an error (503).',
    true,
  ],
  [
    'no answer',
    { kind: 'not-done', error: silent },
    'It was not done.',
    'The server gave no answer, and the session does not show it.',
    true,
  ],
  [
    'no right',
    { kind: 'forbidden', error: refused(403) },
    'It was not done.',
    'The server refused it (403). You may not do that in this account.',
    false,
  ],
  ['no sign-in', { kind: 'sign-in-needed' }, 'It was not done.', 'You had to sign in again first.', true],
  [
    'too many requests',
    { kind: 'too-many-requests', error: refused(429, '', 1) },
    'It was not done.',
    'The server gets too many requests and asks to wait 1 second.',
    true,
  ],
  [
    'too many requests, without a time',
    { kind: 'too-many-requests', error: refused(429) },
    'It was not done.',
    'The server gets too many requests. Wait a little.',
    true,
  ],
  ['no session', { kind: 'session-gone' }, 'The server no longer knows this session.', undefined, false],
  [
    'nobody knows',
    { kind: 'unknown', error: silent, wasAccepted: false },
    'Not sure whether it was done.',
    'The server gave no clear answer, and the session could not be read. It shows as soon as it can be read again.',
    false,
  ],
  [
    'accepted, and not to be read',
    { kind: 'unknown', error: silent, wasAccepted: true },
    'Not sure whether it was done.',
    'The server accepted it, but the session could not be read since.',
    false,
  ],
])('%s', (_what, outcome, text, detail, again) => {
  const told = toldOutcome(outcome, words)
  expect([told.text, told.detail, told.again !== undefined]).toEqual([text, detail, again])
})

test('a stated wait is kept', () => {
  const { again } = toldOutcome({ kind: 'too-many-requests', error: refused(429, '', 3) }, words)
  expect((again?.availableAt ?? 0) - Date.now()).toBeGreaterThan(2_000)
})
