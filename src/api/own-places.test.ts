import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from './contract/session-info.ts'
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
  expect(keepPlace(ana, session(id, [here]))).toBe(false)
  const now = session(id, members, ended)
  expect(keepPlace(ana, now)).toBe(isLost)
  expect(keepPlace(ana, now), 'told once').toBe(false)
  expect(hasLost(ana, now)).toBe(isLost)
})

test('who was never seen in it has lost nothing, whoever else was', () => {
  keepPlace(ana, session('theirs', [here]))
  expect(hasLost({ identities: ['tom@x.example'], endpointId: '' }, session('theirs', []))).toBe(false)
})
