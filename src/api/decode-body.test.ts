import { expect, test } from 'vitest'

import { decodeBody, jsvParserFor } from './decode-body.ts'

test.each([
  ['', null, null],
  ['  \n', 'text/html', null],
  ['{"a":1}', 'application/json', { a: 1 }],
  ['{"a":1}', 'application/json;charset=utf-8', { a: 1 }],
  ['{"a":1}', 'application/vnd.evo+json', { a: 1 }],
  ['{"a":1}', null, { a: 1 }],
  ['{"a":1}', 'text/plain', { a: 1 }],
  ['{a:1}', 'text/jsv', { a: '1' }],
  ['{a:1}', 'application/jsv; charset=utf-8', { a: '1' }],
  ['{"a":1}', 'text/jsv', { a: 1 }],
  [String.raw`{"a":"1\n2"}`, 'text/jsv', { a: '1\n2' }],
  ['{"a,b":c}', 'text/jsv', { 'a,b': 'c' }],
  ['{\r\n  a: 1\r\n}', 'text/jsv', { a: '1' }],
  ['{a: 1}', 'text/jsv', { a: ' 1' }],
  ['null', 'application/json', null],
])('%j as %s', async (text, contentType, value) => {
  expect(decodeBody(text, contentType, await jsvParserFor(contentType))).toEqual({ readable: true, value })
})

test.each([
  ['{a:1}', 'application/json'],
  ['{"a":', 'application/json'],
  ['{a:{b:1}', 'text/jsv'],
  ['<p>Busy</p>', 'text/html'],
  ['{"a":1}', 'text/html'],
  ['<p>Busy</p>', null],
  ['Busy', 'text/plain'],
])('%j as %s cannot be read', async (text, contentType) => {
  expect(decodeBody(text, contentType, await jsvParserFor(contentType))).toMatchObject({
    readable: false,
    cause: expect.any(SyntaxError) as unknown,
  })
})

test('an answer has come, and cannot be read, where the code that reads its format does not come', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module')
  const jsv = await jsvParserFor('text/jsv', () => Promise.reject(cause))
  expect(decodeBody('{a:1}', 'text/jsv', jsv)).toEqual({ readable: false, cause })
  expect(decodeBody('', 'text/jsv', jsv), 'nothing is nothing in any format').toEqual({
    readable: true,
    value: null,
  })
})
