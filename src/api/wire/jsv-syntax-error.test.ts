import { describe, expect, test } from 'vitest'

import { jsvMaxDepth } from './jsv.ts'
import { parseJsv } from './jsv-parse.ts'
import { JsvSyntaxError } from './jsv-syntax-error.ts'

function errorOf(text: string): JsvSyntaxError {
  try {
    parseJsv(text)
  } catch (error) {
    if (error instanceof JsvSyntaxError) return error
    throw error
  }
  throw new Error(`${text} was read`)
}

const closing = (what: string, mark: string, column: number) =>
  `Expected '${mark}' to close the ${what} opened at line 1, column ${column}, but the text ended`

test.each<[text: string, position: number, problem: string]>([
  ['{', 1, closing('object', '}', 1)],
  ['{a', 2, closing('object', '}', 1)],
  ['{a:', 3, closing('object', '}', 1)],
  ['{a:b', 4, closing('object', '}', 1)],
  ['{a:b,', 5, closing('object', '}', 1)],
  ['{a:{b:c}', 8, closing('object', '}', 1)],
  ['{a:{b:c', 7, closing('object', '}', 4)],
  ['{"a"', 4, closing('object', '}', 1)],
  ['{"a:b}', 6, closing('string', '"', 2)],
  ['{a:"b}', 6, closing('string', '"', 4)],
  ['{a:"b""}', 8, closing('string', '"', 4)],
  ['"', 1, closing('string', '"', 1)],
  ['[', 1, closing('list', ']', 1)],
  ['[a', 2, closing('list', ']', 1)],
  ['[a,', 3, closing('list', ']', 1)],
  ['[{a:b}', 6, closing('list', ']', 1)],
  ['{a:[b}', 6, closing('list', ']', 4)],
  ['{a}', 2, "Expected a key and ':', found '}'"],
  ['{a:1,}', 5, "Expected a key and ':', found '}'"],
  ['{"a"b:1}', 4, "Expected a key and ':', found 'b'"],
  ['{a:"b"c}', 6, "Expected ',' or '}' after a value, found 'c'"],
  ['{a:"b" ,c:d}', 6, "Expected ',' or '}' after a value, found ' '"],
  ['{a:[b]]}', 6, "Expected ',' or '}' after a value, found ']'"],
  ['[{a:b}c]', 6, "Expected ',' or ']' after a value, found 'c'"],
  ['["a""b"c]', 7, "Expected ',' or ']' after a value, found 'c'"],
  ['{a:b}}', 5, "Expected nothing after the end, found '}'"],
  ['{a:b},{c:d}', 5, "Expected nothing after the end, found ','"],
  ['"a"😀', 3, "Expected nothing after the end, found '😀'"],
  ['a}', 1, "Expected plain text, found '}'"],
  ['a:b,c:"d"}', 6, "Expected plain text, found '\"'"],
])('%s', (text, position, problem) => {
  const error = errorOf(text)
  expect(error.message).toBe(`${problem} at line 1, column ${position + 1}`)
  expect(error).toMatchObject({ name: 'JsvSyntaxError', position, line: 1, column: position + 1 })
})

describe('lines', () => {
  test.each([
    ['{a:b,\nc:"d"x}', { line: 2, column: 6 }],
    ['{a:"1\r\n2\r3\n4"x}', { line: 4, column: 3 }],
    ['[a,\n\n', { line: 3, column: 1 }],
  ])('%j', (text, place) => {
    expect(errorOf(text)).toMatchObject(place)
  })
})

test('nesting beyond the limit', () => {
  const error = errorOf('{a:['.repeat(jsvMaxDepth / 2) + '{')
  expect(error.message).toMatch(/^Expected at most 1000 levels of nesting, found one more/)
  expect(error.position).toBe(jsvMaxDepth * 2)
})

test('an error is a SyntaxError, as that of JSON', () => {
  expect(errorOf('{')).toBeInstanceOf(SyntaxError)
})

test('an error tells nothing of the text but one character', () => {
  expect(errorOf('{name:"Dana Reyes"+18145550100}').message).not.toMatch(/Dana|8145/)
})
