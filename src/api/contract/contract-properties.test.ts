import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { parseJsv } from '../wire/jsv-parse.ts'
import { stringifyJsv } from '../wire/jsv-stringify.ts'
import { AppConfig } from './agent-app.ts'
import { dictionary, listOf, dto, text } from './liberal.ts'
import { listResponse } from './paging.ts'
import { SessionInfo, SessionLogInfo, SessionMemberInfo } from './session-info.ts'
import { UserInfo } from './user-info.ts'

const sessions = listResponse(SessionInfo)
const schemas = [
  ['SessionInfo', SessionInfo],
  ['UserInfo', UserInfo],
  ['AppConfig', AppConfig],
  ['a page of sessions', sessions],
] as const

const harmful = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty')
const anything = fc.oneof(fc.jsonValue(), fc.dictionary(harmful, fc.jsonValue()))
const deep = fc.oneof(anything, fc.array(anything), fc.constant(JSON.parse('{"__proto__":{"muted":true}}')))

/** An object with some declared fields of a DTO, whatever their values, and some that nobody declared. */
const oddly = (entries: object) =>
  fc
    .tuple(
      fc.dictionary(fc.constantFrom(...Object.keys(entries)), deep),
      fc.dictionary(fc.string(), anything),
    )
    .map(([declared, unknown]) => ({ ...unknown, ...declared }))

const odd = {
  SessionInfo: fc
    .tuple(
      oddly(SessionInfo.entries),
      fc.array(fc.oneof(oddly(SessionMemberInfo.entries), anything)),
      fc.array(fc.oneof(oddly(SessionLogInfo.entries), anything)),
    )
    .map(([session, members, log]) => ({ ...session, members, log })),
  UserInfo: oddly(UserInfo.entries),
  AppConfig: oddly(AppConfig.entries),
  'a page of sessions': oddly(sessions.entries),
}

/** A value as the wire's formats bring it. JSV has no types, and nulls in objects stay away. */
const asJsv = (value: object): unknown => parseJsv(stringifyJsv(value))

describe.each(schemas)('%s', (name, schema) => {
  test('takes any object, in both formats', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(odd[name], (value) => {
        for (const wire of [JSON.parse(JSON.stringify(value)) as object, asJsv(value)]) {
          const read = v.safeParse(schema, wire)
          expect(read.issues).toBeUndefined()
          expect(JSON.parse(JSON.stringify(read.output))).toEqual(read.output)
          expect(Object.keys(read.output as object)).toEqual(
            expect.arrayContaining(Object.keys(schema.entries)),
          )
        }
        expect(({} as { muted?: unknown }).muted).toBeUndefined()
      }),
      { numRuns: 25 },
    )
  })

  test.each([null, undefined, 'text', 12, true])('does not take %j for one', (value) => {
    expect(v.safeParse(schema, value).success).toBe(false)
  })
})

test('every text of a member and a line is a text, every flag a flag', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(odd.SessionInfo, (value) => {
      const { members, log, ended } = v.parse(SessionInfo, value)
      expect(typeof ended).toBe('boolean')
      for (const { identity, displayName, role, callState, avatarUrl, muted, applicationData } of members) {
        for (const one of [identity, displayName, role, callState, avatarUrl])
          expect(typeof one).toBe('string')
        expect(typeof muted).toBe('boolean')
        for (const one of Object.values(applicationData)) expect(typeof one).toBe('string')
      }
      for (const { date, message } of log) expect([typeof date, typeof message]).toEqual(['string', 'string'])
    }),
    { numRuns: 25 },
  )
})

test('names of enum members stay as they came', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      const { callState, members } = v.parse(SessionInfo, { callState: name, members: [{ role: name }] })
      expect([callState, members[0]?.role]).toEqual([name, name])
    }),
  )
})

test('unknown fields stay as they came, at every depth', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (extra) => {
      const read = v.parse(SessionInfo, { newField: extra, members: [{ newField: extra }] })
      expect([read['newField'], read.members[0]?.['newField']]).toEqual([extra, extra])
    }),
  )
})

test('the same member or line twice stays twice, in the order of the server', () => {
  const members = [{ identity: 'b' }, { identity: 'a' }, { identity: 'b' }]
  const log = [{ message: 'x' }, { message: 'x' }]
  const read = v.parse(SessionInfo, { members, log })
  expect(read.members.map(({ identity }) => identity)).toEqual(['b', 'a', 'b'])
  expect(read.log).toHaveLength(2)
})

test('keys of a dictionary are data, whatever they are called', () => {
  const wire = JSON.parse('{"__proto__":"x","constructor":1,"toString":null}') as object
  const read = v.parse(dictionary, wire)
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
  expect(Object.entries(read)).toEqual([
    ['__proto__', 'x'],
    ['constructor', '1'],
    ['toString', ''],
  ])
})

test('what is no object is no item of a list', () => {
  expect(v.parse(listOf(dto({ a: text })), [null, 1, 'x', [], {}, { a: 2 }])).toEqual([{ a: '' }, { a: '2' }])
})
