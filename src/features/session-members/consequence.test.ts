import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { SessionInfo } from '#api/contract/session-info.ts'
import { memberName } from '#api/session-words.ts'
import { consequenceWords } from './consequence-words.ts'
import { consequencesOf } from './consequence.ts'
import { removalForm } from './removal-form.ts'

const maria = { identity: '+1', displayName: 'Maria', role: 'Caller', callState: 'Connected' }
const ana = { identity: 'ana', displayName: 'Ana', role: 'Agent', callState: 'Connected' }
const tom = { identity: 'tom', displayName: 'Tom', role: 'Agent', callState: 'Connected' }
const billing = { identity: '+2', displayName: 'Billing', role: 'Transfer', callState: 'Connected' }
const ringing = { ...billing, callState: 'Ringing' }
const held = { ...maria, callState: 'Hold' }

/** What is said when the first of them is taken out. */
function wordsFor(...members: object[]): string[] {
  const session = v.parse(SessionInfo, { members })
  const [member] = session.members
  return consequencesOf(session, member!).map((one) => consequenceWords(one, memberName(member!)))
}

const callerGoes = 'The caller will be disconnected.'
const noAgent = 'No agent will be left with the caller.'
const mayEnd = 'This may end the session.'

describe('taking out', () => {
  test.each([
    ['an agent of several', [tom, maria, ana], ['Maria and Ana stay in the session.']],
    [
      'an agent of several, one transfer',
      [tom, maria, ana, billing],
      ['Maria, Ana, and Billing stay in the session.'],
    ],
    ['the caller', [maria, ana, tom], [`${callerGoes} Ana and Tom can keep talking.`]],
    [
      'the caller, with somebody listed who has gone',
      [maria, ana, { ...tom, callState: 'Disconnected' }],
      [mayEnd, callerGoes],
    ],
    ['the caller of two', [maria, ana], [mayEnd, callerGoes]],
    ['the caller alone', [maria], [mayEnd, callerGoes]],
    ['the caller while a leg rings', [maria, ana, ringing], [callerGoes]],
    ['the last agent', [ana, maria, billing], [noAgent]],
    ['the last agent of two', [ana, maria], [mayEnd, noAgent]],
    ['the last agent while another rings', [ana, maria, { ...tom, callState: 'Ringing' }], [noAgent]],
    ['an agent of two without a caller', [ana, tom], [mayEnd]],
    ['a ringing leg', [ringing, maria, ana], ['Cancel the call to Billing? It is still ringing.']],
    ['a ringing leg of two', [ringing, ana], ['Cancel the call to Billing? It is still ringing.']],
    ['a connected transfer', [billing, maria, ana], ['Maria and Ana stay in the session.']],
    [
      'the caller on hold',
      [held, ana, tom],
      [`${callerGoes} Ana and Tom can keep talking.`, 'Maria is on hold now.'],
    ],
    ['an agent while the caller is on hold', [tom, held, ana], ['Maria is on hold and stays so.']],
    [
      'the last agent while the caller is on hold',
      [ana, held, billing],
      [noAgent, 'Maria is on hold and stays so.'],
    ],
    [
      'somebody while two are on hold',
      [tom, held, ana, { ...billing, callState: 'Hold' }],
      ['Maria and Billing are on hold and stay so.'],
    ],
    [
      'one of two callers',
      [maria, { ...maria, identity: '+9', displayName: 'Ben' }, ana],
      [`${callerGoes} Ben and Ana can keep talking.`],
    ],
    [
      'a role nobody knows',
      [{ ...tom, role: 'Observer' }, maria, ana],
      ['Maria and Ana stay in the session.'],
    ],
    ['somebody listed twice', [tom, tom, maria, ana], ['Maria and Ana stay in the session.']],
    [
      'one of very many',
      [
        tom,
        maria,
        ana,
        billing,
        ...['B', 'C', 'D'].map((name) => ({ ...tom, identity: name, displayName: name })),
      ],
      ['Maria, Ana, Billing, B … stay in the session.'],
    ],
  ])('%s', (_what, members, expected) => {
    expect(wordsFor(...members)).toEqual(expected)
  })
})

const self = { identities: ['ana'], endpointId: 'E1' }

test.each([
  [ana, 'leave'],
  [{ ...ana, identity: 'ANA' }, 'leave'],
  [{ ...tom, endpointId: 'E1' }, 'remove'],
  [{ ...maria, endpointId: 'E1' }, 'remove'],
  [{ ...ringing, identity: 'ana' }, 'leave'],
  [tom, 'remove'],
  [maria, 'remove'],
  [billing, 'remove'],
  [ringing, 'cancel-call'],
  [{ ...tom, callState: 'Ringing' }, 'remove'],
])('%j is asked as: %s', (member, form) => {
  expect(removalForm(self, v.parse(SessionInfo, { members: [member] }).members[0]!)).toBe(form)
})

test.each([
  ['Dana Reyes', 'dana', 'Dana Reyes'],
  ['  ', 'dana', 'dana'],
  ['', ' ', '—'],
])('a member called %j with the identity %j is named %s', (displayName, identity, name) => {
  expect(memberName({ displayName, identity })).toBe(name)
})
