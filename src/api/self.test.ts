import * as v from 'valibot'
import { expect, test } from 'vitest'

import { AppConfig } from './contract/agent-app.ts'
import { SessionMemberInfo } from './contract/session-info.ts'
import { UserInfo } from './contract/user-info.ts'
import { isSelf, selfOf } from './self.ts'

const user = v.parse(UserInfo, { id: 'U1', emailAddress: 'Ana@x.example' })
const config = v.parse(AppConfig, { identity: 'ana.phone', endpointId: 'E1', emailAddress: 'ana@y.example' })
const member = (given: object) => v.parse(SessionMemberInfo, given)

test.each([
  [{ identity: 'ana@x.example' }, true, true],
  [{ identity: 'ANA@X.EXAMPLE' }, true, true],
  [{ identity: 'u1' }, true, true],
  [{ identity: 'Ana.Phone' }, true, false],
  [{ identity: 'ana@y.example' }, true, false],
  [{ identity: '+1', endpointId: 'E1' }, true, false],
  [{ identity: '+1', endpointId: 'e1' }, false, false],
  [{ identity: 'dana@x.example', endpointId: 'E2' }, false, false],
  [{ identity: '', endpointId: '' }, false, false],
  [{}, false, false],
])('%j is the signed-in person: %s, without a phone: %s', (given, withPhone, without) => {
  expect(isSelf(selfOf(user, config), member(given))).toBe(withPhone)
  expect(isSelf(selfOf(user, undefined), member(given))).toBe(without)
})

test('nobody is the person of whom the server says nothing', () => {
  const self = selfOf(v.parse(UserInfo, {}), v.parse(AppConfig, {}))
  expect(
    [{}, { identity: '' }, { identity: 'x', endpointId: '' }].map((one) => isSelf(self, member(one))),
  ).toEqual([false, false, false])
})
