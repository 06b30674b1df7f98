import * as v from 'valibot'
import { expect, test } from 'vitest'

import { AppConfig } from './contract/agent-app.ts'
import { SessionMemberInfo } from './contract/session-info.ts'
import { UserInfo } from './contract/user-info.ts'
import { isSelf, ownMembers, selfAmong, selfOf } from './self.ts'

const user = v.parse(UserInfo, { id: 'U1', emailAddress: 'Ana@x.example' })
const config = v.parse(AppConfig, { identity: 'ana.phone', endpointId: 'E1', emailAddress: 'ana@y.example' })
const member = (given: object) => v.parse(SessionMemberInfo, given)

test.each([
  [{ identity: 'ana@x.example' }, true, true],
  [{ identity: 'ANA@X.EXAMPLE' }, true, true],
  [{ identity: 'u1' }, true, true],
  [{ identity: 'Ana.Phone' }, true, false],
  [{ identity: 'ana@y.example' }, true, false],
  [{ identity: 'dana@x.example', endpointId: 'E1' }, false, false],
  [{ identity: 'dana@x.example', endpointId: 'E2' }, false, false],
  [{ identity: '', endpointId: '' }, false, false],
  [{}, false, false],
])('%j bears a name of the signed-in person: %s, without a phone: %s', (given, withPhone, without) => {
  expect(isSelf(selfOf(user, config), member(given))).toBe(withPhone)
  expect(isSelf(selfOf(user, undefined), member(given))).toBe(without)
})

test('nobody is the person of whom the server says nothing', () => {
  const self = selfOf(v.parse(UserInfo, {}), v.parse(AppConfig, {}))
  expect(
    [{}, { identity: '' }, { identity: 'x', endpointId: '' }].map((one) => isSelf(self, member(one))),
  ).toEqual([false, false, false])
})

const caller = { identity: '+1', role: 'Caller' }
const dana = { identity: 'dana@x.example', role: 'Agent' }
const ana = { identity: 'ana@x.example', role: 'Agent' }
const at = (who: object, endpointId: string) => ({ ...who, endpointId })

test.each([
  ['who has the name, whatever the endpoints', [at(caller, 'E1'), at(dana, 'E1'), ana], [2]],
  ['who has the name, as often as it is listed', [ana, at(dana, 'E1'), at(ana, 'E1')], [0, 2]],
  ['who alone has the endpoint, where nobody has the name', [caller, at(dana, 'E1')], [1]],
  ['who alone has the endpoint, and no name at all', [caller, at({}, 'E1')], [1]],
  ['nobody of two who have the endpoint', [caller, at(dana, 'E1'), at(dana, 'E1')], []],
  ['nobody, where the call came in on the endpoint', [at(caller, 'E1'), at(dana, 'E1')], []],
  ['not the caller', [at(caller, 'E1'), dana], []],
  ['not who has an endpoint that is spelt otherwise', [at(dana, 'e1')], []],
  ['nobody', [], []],
])('the signed-in person is %s', (_who, given, own) => {
  const members = given.map(member)
  expect(ownMembers(selfOf(user, config), members)).toEqual(own.map((index) => members[index]))
})

test('where the person has no phone, no endpoint is theirs', () => {
  expect(ownMembers(selfOf(user, undefined), [member({ ...dana, endpointId: '' })])).toEqual([])
})

test.each([
  [
    'by the endpoint',
    [{ identity: 'Phone-7', endpointId: 'E1' }, { identity: 'dana@x.example' }],
    [true, false],
  ],
  ['by a name', [{ identity: 'u1' }, { identity: 'dana@x.example', endpointId: 'E1' }], [true, false]],
  ['nowhere', [{ identity: '', endpointId: 'E1' }, { identity: '' }], [false, false]],
])('who is among the members %s is told one at a time', (_how, given, own) => {
  const members = given.map(member)
  const self = selfAmong(selfOf(user, config), members)
  expect(members.map((one) => isSelf(self, one))).toEqual(own)
})
