import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fillPath, PathValueError, toQueryString } from './query-string.ts'

describe('writing a query string', () => {
  test.each<[Record<string, unknown>, string]>([
    [{}, ''],
    [{ a: undefined, b: null, c: '', d: [], e: ['', null], f: 'x' }, 'f=x'],
    [{ accountIds: ['a1', 'b2'] }, 'accountIds=a1%2Cb2'],
    [{ names: ['a', null, '', 'b'] }, 'names=a%2Cb'],
    [{ names: ['Me, Junior', 'Ana'] }, 'names=%22Me%2C%20Junior%22%2CAna'],
    [{ memberToRemove: '+18145550100' }, 'memberToRemove=%2B18145550100'],
    [{ memberToRemove: 'dana@x.test' }, 'memberToRemove=dana%40x.test'],
    [{ simplifiedPaging: true, searchArchive: false }, 'simplifiedPaging=true&searchArchive=false'],
    [{ page: 0, countPerPage: 25 }, 'page=0&countPerPage=25'],
    [{ 'a b': "!'()*~" }, 'a%20b=%21%27%28%29%2A~'],
    [{ quotes: ['say "hi"', 7] }, 'quotes=%22say%20%22%22hi%22%22%22%2C7'],
    [{ half: '\ud83d' }, 'half=%EF%BF%BD'],
  ])('%j', (fields, query) => {
    expect(toQueryString(fields)).toBe(query)
  })

  test('is read back as it was written', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(fc.dictionary(word, word), (fields) => {
        const query = toQueryString(fields)
        expect(Object.fromEntries(new URLSearchParams(query))).toStrictEqual({ ...fields })
      }),
    )
  })
})

describe('filling a path', () => {
  const route = '/sessions/{sessionId}/members/{memberId}'
  const filled = (memberId: unknown) => fillPath(route, { sessionId: '5f8e', memberId })

  test.each([
    ['dana@x.test', 'dana%40x.test'],
    ['+18145550100', '%2B18145550100'],
    ['a/b?c#d', 'a%2Fb%3Fc%23d'],
    ["(it's)*!", '%28it%27s%29%2A%21'],
    ['...', '...'],
    ['.hidden', '.hidden'],
    [' a ', '%20a%20'],
    [0, '0'],
  ])('%s', (memberId, written) => {
    expect(filled(memberId)).toBe(`/sessions/5f8e/members/${written}`)
  })

  test.each([
    undefined,
    null,
    '',
    ' ',
    '\t\n',
    '\u00a0',
    '.',
    '..',
    '%2e',
    '.%2E',
    '%2E%2e',
    NaN,
    {},
    ['a'],
    true,
  ])('%j never leaves', (memberId) => {
    expect(() => filled(memberId)).toThrow(PathValueError)
  })

  test('the error names the variable and the route, not the value', () => {
    expect(() => filled('..')).toThrow(
      `The path ${route} needs a value for {memberId}, but it is a step in a path`,
    )
    expect(() => fillPath('/sessions/{toString}', {})).toThrow(/{toString}, but it is missing/)
  })

  test('a route without variables stays as it is', () => {
    expect(fillPath('/sessions/active', { sessionId: '' })).toBe('/sessions/active')
  })

  test('whatever is filled in stays one segment for a URL parser', () => {
    const anyText = fc.string({ unit: fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)) })
    fc.assert(
      fc.property(anyText, (memberId) => {
        fc.pre(memberId.trim() !== '' && !/^(\.|%2e){1,2}$/i.test(memberId))
        const path = filled(memberId)
        expect(new URL(path, 'https://x.test').pathname).toBe(path)
        expect(path.split('/')).toHaveLength(5)
      }),
    )
  })
})
