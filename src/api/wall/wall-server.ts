import * as v from 'valibot'

import { sendFor } from '../client.ts'
import { KnownSessions } from '../known-sessions.ts'
import type { WallServer } from './wall-reading.ts'
import { RecentAnswer, WallAnswer, WallItem } from './wall-row.ts'

/** The server of the wall, for one account; an empty id is that of nobody's account. */
export function wallServer(accountId: string): WallServer {
  const account = accountId === '' ? {} : { accountId }
  const accounts = accountId === '' ? {} : { accountIds: [accountId] }
  const known = new KnownSessions((json) => v.parse(WallItem, json))
  return {
    readAll: async (signal) => {
      // Megabytes over a slow line take their time.
      const options = { signal, timeoutMs: 60_000, readText: known.read }
      const { sessions } = await sendFor('AppGetActiveSessions', account, WallAnswer, options)
      return sessions
    },
    readRecent: (countPerPage, signal) =>
      sendFor(
        'ListSessions',
        {
          ...accounts,
          sortField: 'dateLastModified',
          sortOrder: 'Descend',
          page: 0,
          countPerPage,
          simplifiedPaging: true,
        },
        RecentAnswer,
        { signal, timeoutMs: 30_000 },
      ),
  }
}
