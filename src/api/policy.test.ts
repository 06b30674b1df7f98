import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { SessionInfo, SessionMemberCallState, SessionMemberRoles } from './contract/session-info.ts'
import { UserInfo } from './contract/user-info.ts'
import {
  can,
  canExportHistory,
  canHearRecordings,
  canToMember,
  canWatchCalls,
  canWatchWall,
  hasRoleFor,
  type SessionAction,
} from './policy.ts'

const verdict = (roles: string[], member: object, session: object = {}) => {
  const info = v.parse(SessionInfo, { id: 's1', ...session, members: [{ identity: 'x', ...member }] })
  const answer = canToMember(v.parse(UserInfo, { roles }), 'remove-member', info, info.members[0]!)
  return answer.allowed ? 'allowed' : answer.reason
}

const people = [
  [['User'], 'allowed'],
  [['User', 'Manager'], 'allowed'],
  [['User', 'CallCenterDashboard'], 'allowed'],
  [['Manager'], 'role'],
  [['SystemAdministrator'], 'role'],
  [['Customer'], 'role'],
  [['CallCenterDashboard'], 'role'],
  [['user'], 'role'],
  [['Superuser'], 'role'],
  [[], 'role'],
] as const
const memberRoles = [...SessionMemberRoles.members, '']
const memberStates = [...SessionMemberCallState.members, '']

describe.each(people)('a person with the roles %j', (roles, expected) => {
  test.each(memberRoles.flatMap((role) => memberStates.map((callState) => [role, callState] as const)))(
    'and a member of role "%s" in state "%s"',
    (role, callState) => {
      expect(verdict([...roles], { role, callState })).toBe(expected)
    },
  )
})

test.each([
  ['a role nobody knows', { role: 'Observer' }, {}, 'unknown-role'],
  ['a role in other letters', { role: 'agent' }, {}, 'unknown-role'],
  ['a role named like a method', { role: 'constructor' }, {}, 'unknown-role'],
  ['a state nobody knows', { callState: 'Whispering' }, {}, 'unknown-state'],
  ['no identity', { identity: '' }, {}, 'no-identity'],
  ['a blank identity', { identity: ' \t' }, {}, 'no-identity'],
  ['an ended session', {}, { ended: true }, 'session-ended'],
  ['an ended session in JSV', {}, { ended: 'True' }, 'session-ended'],
  ['states of the session that nobody knows', {}, { callState: 'Teleported', channel: 'Video' }, 'allowed'],
])('%s', (_what, member, session, expected) => {
  expect(verdict(['User'], member, session)).toBe(expected)
})

test.each([
  [[], 'GetAuthStatus', true],
  [[], 'GetSession', true],
  [['Manager'], 'GetActiveSessions', false],
  [['Manager'], 'GetActiveCalls', true],
  [['CallCenterDashboard'], 'GetActiveCalls', true],
  [['User'], 'ListFiles', false],
] as const)('with the roles %j, %s: %s', (roles, operation, expected) => {
  expect(hasRoleFor(v.parse(UserInfo, { roles }), operation)).toBe(expected)
})

describe('ending one leg', () => {
  test.each([
    [['User'], { callSid: 'CA1' }, {}, 'allowed'],
    [['User'], { callSid: 'CA1', role: 'Observer', callState: 'Whispering', identity: '' }, {}, 'allowed'],
    [['User'], { callSid: ' ' }, {}, 'no-leg'],
    [['User'], { callSid: 'CA1' }, { ended: true }, 'session-ended'],
    [['Manager'], { callSid: 'CA1' }, {}, 'role'],
  ])('with the roles %j and a member %j of a session %j: %s', (roles, member, session, expected) => {
    const info = v.parse(SessionInfo, { ...session, members: [member] })
    const answer = canToMember(v.parse(UserInfo, { roles }), 'end-leg', info, info.members[0]!)
    expect(answer.allowed ? 'allowed' : answer.reason).toBe(expected)
  })
})

describe('acts on a session', () => {
  const call = { channel: 'Voice', callState: 'Connected' }
  const held = { channel: 'Voice', callState: 'Hold' }
  const chat = { channel: 'Chat', callState: 'Connected' }
  const odd = { channel: 'Video', callState: 'Teleported' }

  test.each<[SessionAction, ...string[]]>([
    ['end-session', 'allowed', 'allowed', 'allowed', 'allowed'],
    ['hold', 'allowed', 'not-connected', 'not-a-call', 'not-a-call'],
    ['resume', 'not-on-hold', 'allowed', 'not-a-call', 'not-a-call'],
    ['redirect', 'allowed', 'allowed', 'not-a-call', 'not-a-call'],
    ['add-to-call', 'allowed', 'allowed', 'not-a-call', 'not-a-call'],
    ['invite', 'not-a-chat', 'not-a-chat', 'allowed', 'not-a-chat'],
    ['send-message', 'not-a-chat', 'not-a-chat', 'allowed', 'not-a-chat'],
    ['write-notes', 'allowed', 'allowed', 'allowed', 'allowed'],
    ['export-log', 'allowed', 'allowed', 'allowed', 'allowed'],
    ['export-transcript', 'not-a-chat', 'not-a-chat', 'allowed', 'not-a-chat'],
  ])('%s: %s in a call, %s on hold, %s in a chat, %s where nobody knows', (action, ...expected) => {
    const answers = [call, held, chat, odd].map((session) => {
      const answer = can(v.parse(UserInfo, { roles: ['User'] }), action, v.parse(SessionInfo, session))
      return answer.allowed ? 'allowed' : answer.reason
    })
    expect(answers).toEqual(expected)
    const ended = can(
      v.parse(UserInfo, { roles: ['User'] }),
      action,
      v.parse(SessionInfo, { ...call, ended: true }),
    )
    expect(ended.allowed).toBe(action === 'write-notes' || action === 'export-log')
  })

  test('what was said in a chat that is over can still be taken out', () => {
    const over = v.parse(SessionInfo, { ...chat, ended: true })
    expect(can(v.parse(UserInfo, { roles: ['User'] }), 'export-transcript', over).allowed).toBe(true)
    expect(can(v.parse(UserInfo, { roles: ['Manager'] }), 'export-transcript', over).allowed).toBe(false)
  })
})

test.each([
  [['User'], false, false, false, false],
  [['User', 'Manager'], true, true, true, true],
  [['SystemAdministrator'], true, true, true, true],
  [['Customer'], false, false, false, true],
  [['CallCenterDashboard'], false, false, true, false],
  [[], false, false, false, false],
])('with the roles %j: the wall %s, export %s, calls %s, recordings %s', (roles, ...expected) => {
  const user = v.parse(UserInfo, { roles })
  const verdicts = [canWatchWall, canExportHistory, canWatchCalls, canHearRecordings].map((may) => may(user))
  expect(verdicts.map(({ allowed }) => allowed)).toEqual(expected)
})
