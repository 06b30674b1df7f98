import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '#api/contract/session-info.ts'
import { lookAt, markOf } from './seen.ts'

const session = (given: object) => v.parse(SessionInfo, { id: 'a', callState: 'Ringing', ...given })
const a = session({ dateLastModified: '2026-11-24T10:00:00Z' })
const seen = lookAt(null, [a], undefined)

test.each([
  ['as it was', {}, null],
  ['dated later', { dateLastModified: '2026-11-24T10:00:01Z' }, 'changed'],
  ['in another call state', { callState: 'Connected' }, 'changed'],
  ['in another queue state', { queueState: 'Queued' }, 'changed'],
  ['in another dial state', { dialState: 'Active' }, 'changed'],
  ['being handed over', { holdReason: 'Transferring' }, 'changed'],
  ['ended', { ended: true }, 'changed'],
  ['under another name only', { displayName: 'Ana' }, null],
  ['another one', { id: 'b' }, 'new'],
  ['without an id', { id: '' }, null],
])('a session that is %s is marked %3$s', (_case, given, mark) => {
  expect(markOf(seen, session({ dateLastModified: a.dateLastModified, ...given }))).toBe(mark)
})

test('the first look takes all as it is', () => {
  expect(markOf(null, a)).toBeNull()
  expect(markOf(lookAt(null, [a], undefined), a)).toBeNull()
})

test('a mark stays until the session is opened', () => {
  const moved = session({ dateLastModified: '2026-11-24T10:00:01Z' })
  const b = session({ id: 'b' })
  const looked = lookAt(seen, [moved, b], undefined)
  expect([markOf(looked, moved), markOf(looked, b)]).toEqual(['changed', 'new'])
  const opened = lookAt(looked, [moved, b], 'b')
  expect([markOf(opened, moved), markOf(opened, b)]).toEqual(['changed', null])
})

test('what has gone is forgotten, and is new when it comes again', () => {
  const gone = lookAt(seen, [], undefined)
  expect(gone.size).toBe(0)
  expect(markOf(gone, a)).toBe('new')
})

test('a look that shows nothing else keeps what was seen', () => {
  expect(lookAt(seen, [a], undefined)).toBe(seen)
  expect(lookAt(seen, [a], 'a')).toBe(seen)
})
