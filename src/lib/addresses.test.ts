import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { addressWithin, sessionAddress, signInAddress } from './addresses.ts'

test.each([
  [null, '/sessions'],
  ['', '/sessions'],
  ['/sessions/65f0?q=a#b', '/sessions/65f0?q=a#b'],
  ['/', '/'],
  ['sessions', '/sessions'],
  ['https://evil.example/', '/sessions'],
  ['//evil.example/', '/sessions'],
  ['/\\evil.example/', '/sessions'],
  ['/\n/evil.example/', '/sessions'],
  ['/\t\\evil.example/', '/sessions'],
  ['\\\\evil.example', '/sessions'],
  ['javascript:alert(1)', '/sessions'],
  ['/sign-in', '/sessions'],
  ['/sign-in?returnTo=/sign-in', '/sessions'],
])('%j leads to %s', (asked, address) => {
  expect(addressWithin(asked)).toBe(address)
})

describe('whatever is asked for', () => {
  const origin = 'http://console.example'
  const hostile = fc.string({
    unit: fc.constantFrom(
      '/',
      '\\',
      '\t',
      '\n',
      '\r',
      ' ',
      '.',
      ':',
      '@',
      '?',
      '#',
      'a',
      'evil.example',
      'http:',
      '\0',
    ),
  })

  test('the address is one of this console', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, fc.string()), (asked) => {
        expect(new URL(addressWithin(asked), origin).origin).toBe(origin)
      }),
      { numRuns: 400 },
    )
  })

  test('a sign-in leads back to exactly what was asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (asked) => {
        expect(new URL(signInAddress(asked), origin).searchParams.get('returnTo')).toBe(asked)
      }),
    )
  })

  test('an id stays one step of the path', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((id) => !/^\.{1,2}$/.test(id)),
        (id) => {
          const { pathname, search } = new URL(sessionAddress(id), origin)
          expect([pathname.split('/').length, search]).toEqual([3, ''])
          expect(decodeURIComponent(pathname.split('/')[2] ?? '')).toBe(id)
        },
      ),
    )
  })
})

test('an id that is no text, half a surrogate pair, has an address all the same', () => {
  expect(sessionAddress('a\ud800/')).toBe('/sessions/a%EF%BF%BD%2F')
})
