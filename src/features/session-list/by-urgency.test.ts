import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '#api/contract/session-info.ts'
import { byUrgency } from './by-urgency.ts'

const session = (id: string, minute: number | null, given: object = {}) =>
  v.parse(SessionInfo, {
    id,
    callState: 'Connected',
    dateCreated: minute === null ? '' : new Date(Date.UTC(2026, 10, 24, 10, minute)).toISOString(),
    ...given,
  })

test('what rings comes first, then who waits in a queue, then the rest, each the longest first', () => {
  const sessions = [
    session('young talk', 50),
    session('old talk', 10),
    session('ended', 1, { ended: true }),
    session('queued', 40, { callState: 'Passive', queueState: 'Queued' }),
    session('rings', 55, { callState: 'Ringing' }),
    session('rings longer', 54, { callState: 'Ringing', queueState: 'Ringing' }),
    session('undated', null),
    session('queued longer', 30, { queueState: 'Ringing' }),
  ]
  expect(byUrgency(sessions).map(({ id }) => id)).toEqual([
    'rings longer',
    'rings',
    'queued longer',
    'queued',
    'old talk',
    'young talk',
    'undated',
    'ended',
  ])
})

test('ties keep the order of the server, and an unchanged list is not sorted again', () => {
  const sessions = [session('b', 1), session('a', 1), session('c', null), session('d', null)]
  const ordered = byUrgency(sessions)
  expect(ordered.map(({ id }) => id)).toEqual(['b', 'a', 'c', 'd'])
  expect(byUrgency(sessions)).toBe(ordered)
})
