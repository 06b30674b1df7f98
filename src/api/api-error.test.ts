import { describe, expect, test } from 'vitest'

import { ApiError, hasStatus, responseStatusOf, retryAfterSeconds, wasRefused } from './api-error.ts'
import { problemOf } from './problem.ts'

const now = Date.parse('2026-05-04T09:30:00Z')

test.each([
  [null, null],
  ['', null],
  ['  ', null],
  ['0', 0],
  ['7', 7],
  ['2.2', 3],
  ['-5', 0],
  ['3000000', 1_814_400],
  ['Infinity', null],
  ['soon', null],
  ['Mon, 04 May 2026 09:30:12 GMT', 12],
  ['Mon, 04 May 2026 09:29:00 GMT', 0],
  ['Fri, 04 May 2091 09:30:00 GMT', 1_814_400],
])('Retry-After %j is %j seconds', (header, seconds) => {
  expect(retryAfterSeconds(header, now)).toBe(seconds)
})

test.each([
  [null],
  [undefined],
  [''],
  [7],
  [[]],
  [{}],
  [{ responseStatus: null }],
  [{ responseStatus: {} }],
  [{ responseStatus: 'x' }],
  [{ responseStatus: [] }],
])('%j says nothing of a failure', (body) => {
  expect(responseStatusOf(body)).toBeNull()
})

test('what the server says of a failure is read, with its field errors', () => {
  const said = {
    errorCode: 'NotEmpty',
    message: 'No',
    errors: [{ fieldName: 'Password', errorCode: 'NotEmpty', message: 'Empty' }, null],
  }
  expect(responseStatusOf({ responseStatus: said })).toMatchObject({
    errorCode: 'NotEmpty',
    stackTrace: '',
    errors: [{ fieldName: 'Password' }],
  })
  expect(responseStatusOf({ responseStatus: { message: 'Only words' } })?.errorCode).toBe('')
})

describe('a failure', () => {
  const refused = (status: number, more: object = {}) =>
    new ApiError({ kind: 'refused', operation: 'GetSession', status, ...more })

  test('has a status only where the server refused', () => {
    expect(hasStatus(refused(404), 403, 404)).toBe(true)
    expect(hasStatus(refused(404), 403)).toBe(false)
    expect(hasStatus(new ApiError({ kind: 'unreadable', operation: 'GetSession', status: 404 }), 404)).toBe(
      false,
    )
    expect(hasStatus(new Error('x'), 404)).toBe(false)
    expect(hasStatus(undefined, 0)).toBe(false)
  })

  test.each([
    [refused(400), true],
    [refused(404), true],
    [refused(499), true],
    [refused(408), false],
    [refused(304), false],
    [refused(500), false],
    [new ApiError({ kind: 'unreadable', operation: 'GetSession', status: 404 }), false],
    [new ApiError({ kind: 'timeout', operation: 'GetSession' }), false],
    [null, false],
  ])('is a clear no only where the server refused: %s', (error, isNo) => {
    expect(wasRefused(error)).toBe(isNo)
  })

  test('is referred to without a word about anybody', () => {
    const error = refused(404, { responseStatus: responseStatusOf({ responseStatus: { message: 'Dana' } }) })
    expect(error.reference).toMatch(/^GetSession refused 404 \d{4}-\d\d-\d\dT/)
  })

  test.each([
    [new Error('x'), 'Something went wrong in this page.'],
    [new ApiError({ kind: 'timeout', operation: 'GetSession' }), 'did not answer in time'],
    [new ApiError({ kind: 'unreachable', operation: 'GetSession' }), "can't be reached. Check the network"],
    [new ApiError({ kind: 'unreadable', operation: 'GetSession', status: 200 }), "can't read"],
    [refused(401), 'no longer knows who you are'],
    [refused(403), 'no access'],
    [refused(404), 'does not know it'],
    [refused(410), 'does not know it'],
    [refused(429), 'Wait a little'],
    [refused(429, { retryAfterSeconds: 1 }), 'asks to wait 1 second.'],
    [refused(429, { retryAfterSeconds: 9 }), 'asks to wait 9 seconds.'],
    [refused(500), 'error of its own (500)'],
    [refused(502), 'at the moment (502)'],
    [refused(503), 'at the moment (503)'],
    [refused(418), 'refused it (418).'],
    [refused(400, { responseStatus: { message: 'No such account' } }), 'refused it (400): No such account'],
  ])('%s is told in words', (error, words) => {
    expect(problemOf(error).text).toContain(words)
  })
})
