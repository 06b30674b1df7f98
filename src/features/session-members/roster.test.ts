import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, test } from 'vitest'

import { SessionInfo, SessionMemberInfo } from '#api/contract/session-info.ts'
import { nextRoster, presentMembers, type RosterEntry } from './roster.ts'

const member = (identity: string, more: object = {}) => v.parse(SessionMemberInfo, { identity, ...more })
const [ana, tom, dana] = [member('ana'), member('tom'), member('dana')]
const nobody: ReadonlySet<string> = new Set()
const shown = nextRoster([], [ana, tom, dana], false, nobody)

/** `tom` is in the session, `-tom` has left it. */
const told = (roster: readonly RosterEntry[]) =>
  roster.map(({ member: { identity }, hasLeft }) => (hasLeft ? `-${identity}` : identity)).join(' ')

test.each([
  ['a session that goes on lists as disconnected whom it has lost', false, ['ana']],
  ['one that has ended lists who was in it', true, ['ana', 'tom']],
])('%s', (_what, ended, present) => {
  const members = [ana, { ...tom, callState: 'Disconnected' }]
  const session = v.parse(SessionInfo, { ended, members })
  expect(presentMembers(session).map(({ identity }) => identity)).toEqual(present)
})

describe('a list that nobody points at', () => {
  test.each([
    [[tom, dana], 'tom dana'],
    [[dana, tom, ana], 'dana tom ana'],
    [[ana, tom, dana, member('eve')], 'ana tom dana eve'],
    [[], ''],
  ])('is the list of the server: %#', (members, expected) => {
    expect(told(nextRoster(shown, members, false, nobody))).toBe(expected)
  })
})

describe('a list that is held', () => {
  test.each([
    ['who leaves keeps the place', [ana, dana], nobody, 'ana -tom dana'],
    ['newcomers come last', [member('eve'), ana, tom, dana], nobody, 'ana tom dana eve'],
    ['another order changes nothing', [dana, tom, ana], nobody, 'ana tom dana'],
    ['whom this person took out goes at once', [ana, dana], new Set(['tom']), 'ana dana'],
    [
      'whom this person took out, but who is there, stays',
      [ana, tom, dana],
      new Set(['tom']),
      'ana tom dana',
    ],
    ['all leave', [], nobody, '-ana -tom -dana'],
    ['one leaves, one comes', [member('eve'), ana, dana], nobody, 'ana -tom dana eve'],
  ])('%s', (_what, members, takenOut, expected) => {
    expect(told(nextRoster(shown, members, true, takenOut))).toBe(expected)
  })

  test('who had left may come back to the same place, and newcomers leave too', () => {
    const left = nextRoster(shown, [ana, dana, member('eve')], true, nobody)
    expect(told(nextRoster(left, [ana, dana], true, nobody))).toBe('ana -tom dana -eve')
    expect(told(nextRoster(left, [tom, ana, dana], true, nobody))).toBe('ana tom dana -eve')
    expect(told(nextRoster(left, [ana, dana], false, nobody))).toBe('ana dana')
  })

  test('what changed of a member shows', () => {
    const muted = member('tom', { muted: true })
    expect(nextRoster(shown, [ana, muted, dana], true, nobody)[1]?.member).toBe(muted)
  })
})

test('the same identity twice is two rows, and one of them may go', () => {
  const twice = nextRoster([], [ana, tom, tom], false, nobody)
  expect(new Set(twice.map(({ key }) => key)).size).toBe(3)
  expect(told(nextRoster(twice, [ana, tom], true, nobody))).toBe('ana tom -tom')
  expect(told(nextRoster(twice, [ana, tom], true, new Set(['tom'])))).toBe('ana tom')
})

test('members of one name are told apart by identity, as long as there are several', () => {
  const named = (identity: string, displayName: string) => member(identity, { displayName })
  const [dana1, dana2, eve] = [named('d1', 'Dana'), named('d2', ' Dana '), named('e', 'Eve')]
  const several = nextRoster([], [dana1, eve, dana2], false, nobody)
  expect(several.map(({ note }) => note)).toEqual(['d1', undefined, 'd2'])
  expect(nextRoster(several, [dana1, eve], false, nobody).map(({ note }) => note)).toEqual([
    undefined,
    undefined,
  ])
})

test('what did not change is the same object, the whole list too', () => {
  expect(nextRoster(shown, [ana, tom, dana], false, nobody)).toBe(shown)
  expect(nextRoster(shown, [dana, tom, ana], true, nobody)).toBe(shown)
  const next = nextRoster(shown, [ana, member('tom', { muted: true }), dana], false, nobody)
  expect([next[0], next[2]]).toEqual([shown[0], shown[2]])
  expect(next[0]).toBe(shown[0])
})

const crowd = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 7 })

test('whatever happens: everybody present is there once a row, with a key of their own, and held rows never move', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(crowd, fc.boolean(), fc.subarray(['a', 'b', 'c']))), (steps) => {
      let roster: readonly RosterEntry[] = []
      for (const [identities, isHeld, taken] of steps) {
        const former = roster
        const members = identities.map((identity) => member(identity))
        roster = nextRoster(former, members, isHeld, new Set(taken))
        const present = roster.filter(({ hasLeft }) => !hasLeft).map(({ member: { identity } }) => identity)
        expect(present.toSorted()).toEqual(identities.toSorted())
        expect(new Set(roster.map(({ key }) => key)).size).toBe(roster.length)
        if (!isHeld) continue
        const keys = roster.map(({ key }) => key)
        const kept = former.map(({ key }) => key).filter((key) => keys.includes(key))
        expect(keys.slice(0, kept.length)).toEqual(kept)
      }
    }),
    { numRuns: 200 },
  )
})
