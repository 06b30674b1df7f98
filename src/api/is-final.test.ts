import { afterEach, expect, test } from 'vitest'

import { ApiError } from './api-error.ts'
import { isFinal } from './is-final.ts'
import { askForSignIn, currentSignIn, signInIsDone } from './sign-in/sign-in-needed.ts'
import { PathValueError } from './wire/query-string.ts'

const refused = (status: number, signIn: number | null = null) =>
  new ApiError({ kind: 'refused', operation: 'GetSession', status, signIn })

afterEach(signInIsDone)

test.each([
  [400, true],
  [401, false],
  [403, true],
  [404, true],
  [405, true],
  [410, true],
  [409, false],
  [429, false],
  [500, false],
  [503, false],
])('%i is final: %s', (status, expected) => {
  expect(isFinal(refused(status))).toBe(expected)
})

test('an id that no server can be asked about is final', () => {
  expect(isFinal(new PathValueError('sessionId', '/sessions/{sessionId}', 'it is blank'))).toBe(true)
})

test('a 401 is final where no sign-in is asked for after it, nor has been done since', () => {
  const error = refused(401, currentSignIn())
  expect(isFinal(error)).toBe(true)
  askForSignIn()
  expect(isFinal(error)).toBe(false)
  signInIsDone()
  expect(isFinal(error)).toBe(false)
})
