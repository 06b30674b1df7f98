import { expect, test } from 'vitest'

import { formatOf, mediaTypes } from './media-type.ts'

test.each([
  ['application/json', 'json'],
  ['application/json; charset=utf-8', 'json'],
  ['Application/JSON;charset="utf-8"', 'json'],
  ['text/json', 'json'],
  ['application/problem+json', 'json'],
  ['text/jsv', 'jsv'],
  [' TEXT/JSV ; charset=utf-8', 'jsv'],
  ['application/jsv', 'jsv'],
  ['text/html', 'other'],
  ['text/plain; format=application/json', 'other'],
  ['application/jsonl', 'other'],
  ['application/x-jsv', 'other'],
  ['json', 'other'],
  ['', 'other'],
  [null, 'other'],
])('%s is %s', (contentType, format) => {
  expect(formatOf(contentType)).toBe(format)
})

test('what is sent is understood', () => {
  expect(formatOf(mediaTypes.json)).toBe('json')
  expect(formatOf(mediaTypes.jsv)).toBe('jsv')
})
