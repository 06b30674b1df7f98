import { expect, test } from 'vitest'

import { firstSessions } from './first-rows.ts'

const whole = JSON.stringify({
  sessions: [
    { id: '1', name: 'a "}" b', members: [{ x: 1 }] },
    { id: '2', name: '\\' },
    { id: '3', name: ']{' },
  ],
  responseStatus: null,
})

test('at every length of a text, the sessions that stand whole in it are found', () => {
  const counts = new Set<number>()
  for (let length = 0; length <= whole.length; length += 1) {
    const found = firstSessions(whole.slice(0, length)) as { id: string }[]
    counts.add(found.length)
    expect(found.map(({ id }) => id)).toEqual(['1', '2', '3'].slice(0, found.length))
  }
  expect([...counts]).toEqual([0, 1, 2, 3])
})

test.each([
  '',
  '{',
  '{"items":[{"id":"1"}]}',
  '{sessions:[{id:1}]}',
  '<html>',
  '{"sessions":[{"id":"1"}{}]',
  '[]',
])('%j has none', (text) => {
  expect(firstSessions(text)).toEqual([])
})
