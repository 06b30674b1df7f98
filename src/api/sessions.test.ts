import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from './contract/session-info.ts'
import type { LiveRules } from './live/live-rules.ts'
import { activeSessions } from './sessions.ts'

const session = (given: object) => v.parse(SessionInfo, given)

test.each([
  [1, 'Ringing', true],
  [1, 'Connected', false],
  [499, 'Ringing', true],
  [500, 'Ringing', false],
])('a list of %i with one that is %s is read each second: %s', (count, callState, expected) => {
  const others = Array.from({ length: count - 1 }, (_, index) => session({ id: `s${index}` }))
  const rules = activeSessions().meta?.live as LiveRules
  expect(rules.rings([session({ id: 'r', callState }), ...others])).toBe(expected)
})
