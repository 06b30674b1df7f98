import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { SessionInfo } from '../contract/session-info.ts'
import sample from './delete-chat-member.sample.jsv?raw'
import { parseJsv } from './jsv-parse.ts'
import { stringifyJsv } from './jsv-stringify.ts'
import type { JsvValue } from './jsv.ts'
import { JsvSyntaxError } from './jsv-syntax-error.ts'

const texts: [string, JsvValue, string][] = [
  ['a comma', { name: 'Me, Junior' }, '{name:"Me, Junior"}'],
  ['quotes', { size: '2" x 1"' }, '{size:"2"" x 1"""}'],
  ['a quote alone', { text: '"' }, '{text:""""}'],
  ['an empty text', { a: '' }, '{a:""}'],
  ['an empty object', {}, '{}'],
  ['an address', { avatarUrl: 'https://x.test/a.png' }, '{avatarUrl:"https://x.test/a.png"}'],
  ['a phone number', { toAddress: '+18145550100' }, '{toAddress:+18145550100}'],
  ['JSON as text', { consoleData: '{"a":[1]}' }, '{consoleData:"{""a"":[1]}"}'],
  ['odd keys', { applicationData: { 'a:b': 'c', plain: 'x,y' } }, '{applicationData:{"a:b":c,plain:"x,y"}}'],
  ['several lines', { message: 'line 1\nline 2' }, '{message:"line 1\nline 2"}'],
  ['a backslash', { message: 'C:\\x' }, '{message:"C:\\x"}'],
  ['a list of texts', ['a', 'b,c', ''], '[a,"b,c",""]'],
  ['the word null', { outcome: 'null' }, '{outcome:null}'],
  ['a time as text', { dateCompleted: '2026-05-09T12:00:00Z' }, '{dateCompleted:"2026-05-09T12:00:00Z"}'],
  ['a date as text', { startDate: '2026-05-09' }, '{startDate:2026-05-09}'],
  [
    'an error',
    { responseStatus: { errorCode: 'Unauthorized', message: 'Invalid Username or Password' } },
    '{responseStatus:{errorCode:Unauthorized,message:Invalid Username or Password}}',
  ],
]

describe('the examples of the contract', () => {
  test.each(texts)('%s is written', (_, value, jsv) => {
    expect(stringifyJsv(value)).toBe(jsv)
  })

  test.each(texts)('%s is read', (_, value, jsv) => {
    expect(parseJsv(jsv)).toStrictEqual(value)
  })

  test.each(texts)('%s reads the same where spaces are skipped', (_, value, jsv) => {
    expect(parseJsv(jsv, { lenient: true })).toStrictEqual(value)
  })

  test('flags are written as .NET does, and stay words until a schema reads them', () => {
    expect(stringifyJsv({ ended: false, members: [] })).toBe('{ended:False,members:[]}')
    expect(parseJsv('{ended:False,members:[]}')).toStrictEqual({ ended: 'False', members: [] })
  })
})

describe("the sample on the vendor's page", () => {
  const decoded = () => v.parse(SessionInfo, parseJsv(sample, { lenient: true }))

  test('is a SessionInfo, spaces and all', () => {
    expect(decoded()).toMatchObject({
      dialState: 'None',
      callState: 'Disconnected',
      channel: 'Voice',
      ended: false,
      customerBreadcrumb: [{ id: 'String', name: 'String' }],
      log: [{ date: 'String', message: 'String' }],
      ringQueueId: 'String',
      lastModifiedBy: 'String',
    })
  })

  test('gives every field of its member', () => {
    expect(decoded().members).toStrictEqual([
      {
        identity: 'String',
        endpointId: 'String',
        displayName: 'String',
        isOriginalMember: false,
        avatarUrl: 'String',
        applicationData: { String: 'String' },
        callState: 'None',
        role: 'None',
        callSid: 'String',
        muted: false,
      },
    ])
  })

  test('says the same in the compact form of the wire', () => {
    const compact = stringifyJsv(parseJsv(sample, { lenient: true }))
    expect(compact).not.toMatch(/\s/)
    expect(v.parse(SessionInfo, parseJsv(compact))).toStrictEqual(decoded())
  })

  test('is refused where spaces count', () => {
    expect(() => parseJsv(sample)).toThrow(JsvSyntaxError)
  })
})
