import { expect, test } from 'vitest'

import { ApiError } from '#api/api-error.ts'
import type { ResponseStatus } from '#api/contract/response-status.ts'
import { SignInNotKeptError } from '#api/sign-in/sign-in.ts'
import { signInProblem } from './sign-in-problem.ts'

const refused = (status: number, message = '') => {
  const responseStatus: ResponseStatus = { errorCode: 'X', message, stackTrace: '', errors: [] }
  return new ApiError({ kind: 'refused', operation: 'Authenticate', status, responseStatus })
}

test.each([
  [refused(401, 'Invalid Username or Password'), 'Email or password is wrong.'],
  [refused(401), 'Email or password is wrong.'],
  [refused(401, 'This account has been locked'), 'This account has been locked'],
  [refused(400, "'Password' must not be empty."), "'Password' must not be empty."],
  [refused(403, 'Not from this network'), 'Not from this network'],
  [refused(403), 'The server refused it (403).'],
  [refused(500), 'error of its own (500)'],
  [refused(503), "can't be reached at the moment (503)"],
  [refused(429), 'too many requests'],
  [new ApiError({ kind: 'unreachable', operation: 'Authenticate' }), 'Check the network'],
  [new ApiError({ kind: 'timeout', operation: 'Authenticate' }), 'did not answer in time'],
  [new SignInNotKeptError(), 'Check that cookies are allowed'],
  [new Error('x'), 'Something went wrong'],
])('%s', (error, words) => {
  expect(signInProblem(error)).toContain(words)
})
