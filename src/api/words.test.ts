import { describe, expect, test } from 'vitest'

import {
  SessionMemberCallState,
  SessionMemberRoles,
  FlowChannels,
  SessionCallState,
  SessionDirections,
} from './contract/session-info.ts'
import { sessionName, toneOf, wordFor } from './words.ts'

describe.each([
  ['role', SessionMemberRoles.members],
  ['callState', [...SessionCallState.members, ...SessionMemberCallState.members]],
  ['channel', FlowChannels.members],
  ['direction', SessionDirections.members],
] as const)('%s', (kind, members) => {
  test.each(members)('%s has a word', (member) => {
    expect(wordFor(kind, member).toLowerCase()).toBe(member.toLowerCase())
  })

  test.each(['Observer', 'constructor', '__proto__', 'toString', 'agent', ' Agent'])(
    '%s stays as it came',
    (name) => {
      expect(wordFor(kind, name)).toBe(name)
    },
  )

  test('a missing one says so', () => {
    expect(wordFor(kind, '')).toBe('Not given')
  })
})

test.each([
  ['Ringing', 'ringing'],
  ['Active', 'connected'],
  ['Connected', 'connected'],
  ['Hold', 'hold'],
  ['Queued', 'queued'],
  ['Disconnected', 'ended'],
  ['None', 'neutral'],
  ['', 'neutral'],
  ['constructor', 'neutral'],
  ['Teleported', 'neutral'],
])('the state %j has the tone %s', (state, tone) => {
  expect(toneOf(state)).toBe(tone)
})

test.each([
  [{ displayName: 'Maria', fromName: 'M', fromAddress: '+1' }, 'Maria'],
  [{ displayName: '  ', fromName: 'M', fromAddress: '+1' }, 'M'],
  [{ displayName: '', fromName: '', fromAddress: '+1' }, '+1'],
  [{ displayName: '', fromName: '', fromAddress: '' }, 'Unnamed session'],
])('%j is called %s', (session, name) => {
  expect(sessionName(session)).toBe(name)
})
