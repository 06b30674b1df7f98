import * as v from 'valibot'

import { sendFor } from '../client.ts'
import { KnownSessions } from '../known-sessions.ts'
import { decodedOnce } from '../last-answers.ts'
import { changedLast } from './first-page.ts'
import type { WallServer } from './wall-reading.ts'
import { RecentAnswer, WallAnswer, WallItem } from './wall-row.ts'

/** The server of the wall, for one account; an empty id is that of nobody's account. */
export function wallServer(accountId: string): WallServer {
  const account = accountId === '' ? {} : { accountId }
  const known = new KnownSessions((json) => v.parse(WallItem, json))
  return {
    readAll: async (signal) => {
      let size = 0
      const { sessions } = await sendFor('AppGetActiveSessions', account, WallAnswer, {
        signal,
        // Megabytes over a slow line take their time.
        timeoutMs: 60_000,
        readText: (text, contentType, decode) => {
          size = text.length
          return known.read(text, contentType, decode)
        },
      })
      return { items: sessions, size }
    },
    readRecent: async (countPerPage, signal) => {
      let size = 0
      const page = await sendFor('ListSessions', changedLast(accountId, countPerPage), RecentAnswer, {
        signal,
        timeoutMs: 30_000,
        readText: (text, contentType, decode) => {
          size = text.length
          return decodedOnce(`wall ${accountId} ${countPerPage}`, text, contentType, decode)
        },
      })
      return { ...page, size }
    },
  }
}
