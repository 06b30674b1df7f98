import * as v from 'valibot'
import { expect, onTestFinished, test, vi } from 'vitest'

import { SessionInfo } from '../contract/session-info.ts'
import { hasLost, keepPlace } from './own-places.ts'

const ana = { identities: ['ana@x.example'], endpointId: '' }
const session = (id: string, members: object[], ended = false) => v.parse(SessionInfo, { id, members, ended })
const here = { identity: 'Ana@x.example', callState: 'Connected' }

test.each([
  ['gone', [], false, true],
  ['listed as disconnected', [{ ...here, callState: 'Disconnected' }], false, true],
  ['still there', [{ ...here, callState: 'Hold' }], false, false],
  ['gone with the session', [], true, false],
])('who was in it and is %s', (id, members, ended, isLost) => {
  expect(keepPlace(ana, session(id, [here]))).toBeNull()
  const now = session(id, members, ended)
  expect(keepPlace(ana, now) !== null).toBe(isLost)
  expect(keepPlace(ana, now), 'told once').toBeNull()
  expect(hasLost(ana, now)).toBe(isLost)
})

test('a place is lost as it was last held: by the names there, and since the last coming', () => {
  vi.useFakeTimers({ now: 1_000, toFake: ['Date'] })
  onTestFinished(() => void vi.useRealTimers())
  const known = { identities: [...ana.identities, 'client:7'], endpointId: 'e' }
  const own = { identity: 'client:7', callState: 'Connected' }
  keepPlace(known, session('again', [own]))
  vi.setSystemTime(2_000)
  keepPlace(known, session('again', [own]))
  expect(keepPlace(ana, session('again', []))).toMatchObject({ self: known, since: 1_000 })
  keepPlace(known, session('again', [own]))
  expect(keepPlace(ana, session('again', []))).toMatchObject({ self: known, since: 2_000 })
})

test('who was never seen in it has lost nothing, whoever else was', () => {
  keepPlace(ana, session('theirs', [here]))
  expect(hasLost({ identities: ['tom@x.example'], endpointId: '' }, session('theirs', []))).toBe(false)
})
