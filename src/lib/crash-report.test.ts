import { describe, expect, test } from 'vitest'

import { crashReport, withoutPeople } from './crash-report.ts'

describe('what is left of a message', () => {
  test.each([
    [
      "Cannot read properties of undefined (reading 'identity')",
      "Cannot read properties of undefined (reading 'identity')",
    ],
    ['x.map is not a function', 'x.map is not a function'],
    ['Nobody is dana.reyes@harborlane.example', 'Nobody is {email}'],
    ['No call from +1 (814) 555-0121 here', 'No call from {number} here'],
    ['Called 8145550121', 'Called {number}'],
    ['Unknown 65f000000000000000000002', 'Unknown {id}'],
    [`Leg CA${'0'.repeat(29)}302`, 'Leg {id}'],
    ['Of 6f9619ff-8b86-d011-b42d-00cf4fc964ff', 'Of {id}'],
    ['Dana Reyes has no role', '{name} has no role'],
    [
      `Unexpected token 'D', "Dana wants an invoice" is not valid JSON`,
      `Unexpected token 'D', {text} is not valid JSON`,
    ],
    ['No place for Nguyễn', 'No place for {text}'],
    ['Failed to load https://evo.example/api/sessions/65f0?q=refund', 'Failed to load {address}'],
    ['', ''],
  ])('%j', (message, left) => {
    expect(withoutPeople(message)).toBe(left)
  })
})

test('a report tells what, where and when, and nothing about anybody', () => {
  const report = crashReport({
    error: new RangeError('No row for dana.reyes@harborlane.example'),
    componentStack: '\n    at MemberRow (http://localhost/assets/desk-a1.js:2:345)\n    at ul\n    at Pane',
    region: 'Members',
    version: '0.1.0',
    address: { pathname: '/sessions/65f000000000000000000002', search: '?q=Dana+Reyes&+18145550121=1' },
    browser: 'Firefox 140',
    at: new Date('2026-11-24T10:00:00Z'),
  })
  expect(report.split('\n')).toEqual([
    'Part: Members',
    'Error: RangeError',
    'Message: No row for {email}',
    'Components: MemberRow (desk-a1.js:2:345) < ul < Pane',
    'Console: 0.1.0',
    'Address: /sessions/{id}?q',
    'Browser: Firefox 140',
    'Time: 2026-11-24T10:00:00.000Z',
  ])
})

test.each([
  ['a text that was thrown', 'Dana Reyes', 'Error: string\nMessage: \n'],
  ['nothing that was thrown', undefined, 'Error: undefined\nMessage: \n'],
])('%s says only what it was', (_what, error, part) => {
  const address = { pathname: '/Dana/Reyes', search: '' }
  const report = crashReport({
    error,
    componentStack: '',
    region: 'Log',
    version: '1',
    address,
    browser: 'B',
    at: new Date(0),
  })
  expect(report).toContain(part)
  expect(report).toContain('Address: /{page}/{id}')
})

test.each([
  ['/calls', '/calls'],
  ['/print/65f0', '/print/{id}'],
  ['/embed/sessions/65f0', '/embed/{id}/{id}'],
  ['/dana.reyes', '/{page}'],
])('%s is reported as %s, however long the message', (pathname, pattern) => {
  const report = crashReport({
    error: new Error(`${'x'.repeat(300_000)}@harborlane.example`),
    componentStack: '',
    region: 'Calls',
    version: '0.1.0',
    address: { pathname, search: '' },
    browser: 'Firefox 140',
    at: new Date(0),
  })
  expect(report).toContain(`Address: ${pattern}\n`)
  expect(report.length).toBeLessThan(600)
})
