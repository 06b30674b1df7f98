import { expect, test } from 'vitest'

import { looksLikeEmail, looksLikePhone, sameAddress } from './phone-match.ts'
import { readPhone, regionOf, shownPhone, type Region } from './phone.ts'

test.each([
  ['+18145550111', undefined, '+18145550111', '+1 814 555 0111'],
  [' +1 (814) 555-0111 ', undefined, '+18145550111', '+1 814 555 0111'],
  ['814 555 0111', 'US', '+18145550111', '+1 814 555 0111'],
  ['0151 23456789', 'DE', '+4915123456789', '+49 1512 3456789'],
  ['+44 20 7946 0958', 'US', '+442079460958', '+44 20 7946 0958'],
] as const)('%j in %s is %s', (text, region, number, international) => {
  expect(readPhone(text, region)).toEqual({ ok: true, number, international })
})

test.each([
  ['814 555 0111', undefined, 'no-country'],
  ['12', 'US', 'too-short'],
  ['+1 814', undefined, 'too-short'],
  ['+1 814 555 0111 222', undefined, 'too-long'],
  ['(814) 555-0111 ext 5', 'US', 'extension'],
  ['+999 123 456', undefined, 'invalid'],
  ['call me', 'US', 'invalid'],
  ['', 'US', 'invalid'],
] as const)('%j in %s is none: %s', (text, region, problem) => {
  expect(readPhone(text, region)).toEqual({ ok: false, problem })
})

test.each<[string[], Region | undefined]>([
  [['', 'ana@example.com', '+4915123456789', '+18145550111'], 'DE'],
  [['8145550111'], undefined],
  [[], undefined],
])('the region of %j is %s', (numbers, region) => {
  expect(regionOf(numbers)).toBe(region)
})

test('what is no number is shown as it came', () => {
  expect(['+18145550111', '0190', 'front desk', ''].map(shownPhone)).toEqual([
    '+1 814 555 0111',
    '0190',
    'front desk',
    '',
  ])
})

test.each([
  ['+18145550111', '+1 (814) 555-0111', true],
  ['+18145550111', '8145550111', true],
  ['814-555-0111', '+18145550111', true],
  ['07700 900123', '+447700900123', true],
  ['+18145550111', '+448145550111', false],
  ['101', '+18145550101', false],
  ['0000000000', '+18145550111', false],
  ['0000111', '+18145550111', false],
  ['101', '101', true],
  ['Ana.Silva@Example.com', 'ana.silva@example.com ', true],
  ['', '', false],
  ['+', '+', true],
  ['team/night shift', 'team/night shift', true],
  ['ana@example.com', 'tom@example.com', false],
])('%j and %j reach one place: %s', (one, other, same) => {
  expect([sameAddress(one, other), sameAddress(other, one)]).toEqual([same, same])
})

test('shapes are told apart', () => {
  expect(['+1 814', '(814) 555.0111', '12', 'front desk', ''].map(looksLikePhone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
  expect(['a@b.c', ' a.b+c@d.e ', 'a@b', 'a b@c.d', '@b.c'].map(looksLikeEmail)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
