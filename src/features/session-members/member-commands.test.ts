import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '#api/contract/session-info.ts'
import type { Command } from '#ui/commands.ts'
import { memberCommands } from './member-commands.ts'
import { nextRoster } from './roster.ts'

const self = { identities: ['ana', 'ana@x.example'], endpointId: '' }

/** What the palette lists of these members, the first own one being the person's place. */
function commandsFor(...members: object[]): Command[] {
  const { members: read } = v.parse(SessionInfo, { members })
  return memberCommands(nextRoster([], read, false, new Set()), {
    self,
    own: read.find(({ identity }) => self.identities.includes(identity)),
    reasonAgainst: () => undefined,
    ask: () => undefined,
    menuFor: undefined,
    busy: null,
  })
}

const maria = { identity: '+1', displayName: 'Maria' }
const ana = { identity: 'ana', displayName: 'Ana' }

test.each([
  ['twice by different names', { ...ana, identity: 'ana@x.example' }],
  ['twice by the same name', ana],
])('whoever is in a session %s can leave each of the places, and has one act for its key', (_how, second) => {
  expect(commandsFor(maria, ana, second).map(({ id, label, icon }) => [id, label, icon])).toEqual([
    ['member.remove +1#1', 'Remove Maria', 'close'],
    ['session.leave', 'Leave', 'leave'],
    [expect.stringMatching(/^member\.remove ana/), 'Leave', 'leave'],
  ])
})

test('of two with one name each act says whose it is', () => {
  const danas = ['d1', 'd2'].map((identity) => ({ identity, displayName: 'Dana' }))
  expect(commandsFor(maria, ...danas).map(({ label, note }) => [label, note])).toEqual([
    ['Remove Maria', undefined],
    ['Remove Dana', 'd1'],
    ['Remove Dana', 'd2'],
  ])
})
