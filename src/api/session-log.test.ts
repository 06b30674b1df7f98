import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'

import { replaceFetch } from '../test/sandbox-network.ts'
import { sessionLog } from './sessions.ts'

const line = { date: '2026-11-24T10:00:00Z', message: 'Answered' }

test.each([
  ['its own session', [{ id: 'a', log: [line], members: 'odd' }], [line]],
  ["somebody else's, from a server that ignores which one was asked for", [{ id: 'b', log: [line] }], null],
  [
    "its own behind somebody else's",
    [
      { id: 'b', log: [] },
      { id: 'a', log: [line] },
    ],
    [line],
  ],
  ['no session', [], null],
])('an answer with %s', async (_case, items, log) => {
  replaceFetch(() => Promise.resolve(Response.json({ items })))
  expect(await new QueryClient().query(sessionLog('a'))).toEqual(log)
})
