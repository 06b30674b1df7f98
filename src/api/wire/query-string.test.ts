import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fillPath, fromQueryString, PathValueError, toQueryString } from './query-string.ts'

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
    [{ filter: { from: 'a:b', ended: true } }, 'filter=%7Bfrom%3A%22a%3Ab%22%2Cended%3ATrue%7D'],
    [{ since: new Date('2026-05-04T00:00:00Z') }, 'since=2026-05-04'],
    [{ half: '\ud83d' }, 'half=%EF%BF%BD'],
  ])('%j', (fields, query) => {
    expect(toQueryString(fields)).toBe(query)
  })
})

describe('reading a query string', () => {
  test.each<[string, Record<string, string | string[]>]>([
    ['', {}],
    ['?', {}],
    ['?a=1&b=two+words', { a: '1', b: 'two words' }],
    ['a=1&a=2&a=3&A=4', { a: ['1', '2', '3'], A: '4' }],
    ['a=b%2Cc&d=%2B1', { a: 'b,c', d: '+1' }],
    ['a=&b&&=c&d=e=f', { a: '', b: '', '': 'c', d: 'e=f' }],
    ['a=100%&b=%zz', { a: '100%', b: '%zz' }],
  ])('%j', (search, fields) => {
    expect({ ...fromQueryString(search) }).toStrictEqual(fields)
    expect({ ...fromQueryString(new URLSearchParams(search)) }).toStrictEqual(fields)
  })

  test('a name that means a prototype is a name like any other', () => {
    const fields = fromQueryString('__proto__=a&__proto__=b&constructor=c')
    expect(Object.entries(fields)).toStrictEqual([
      ['__proto__', ['a', 'b']],
      ['constructor', 'c'],
    ])
    expect(fromQueryString('')).not.toHaveProperty('toString')
  })

  test('gives back what was written', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1 })
    fc.assert(
      fc.property(fc.dictionary(word, word), (fields) => {
        const query = toQueryString(fields)
        expect({ ...fromQueryString(query) }).toStrictEqual({ ...fields })
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
