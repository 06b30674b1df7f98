import * as v from 'valibot'

import { sendFor } from '../client.ts'
import { firstSessions } from './first-rows.ts'
import { RecentAnswer, WallAnswer, wallRowOf, type WallRow } from './wall-row.ts'
import type { WallServer } from './wall-reading.ts'

/** Bytes of a long answer that are looked at while the rest is coming in; a screen of sessions is about half of that. */
const firstBytes = 60_000

/** The server of the wall, for one account; `onFirst` hears of the sessions that came first, once for each full read. */
export function wallServer(accountId: string, onFirst: (rows: WallRow[]) => void): WallServer {
  const account = accountId === '' ? {} : { accountId }
  const accounts = accountId === '' ? {} : { accountIds: [accountId] }
  return {
    readAll: async (signal) => {
      // Megabytes over a slow line take their time.
      const options = {
        signal,
        timeoutMs: 60_000,
        onAnswer: (answer: Response) => void tellFirst(answer, onFirst),
      }
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

async function tellFirst(answer: Response, onFirst: (rows: WallRow[]) => void): Promise<void> {
  if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return
  const reader = answer.clone().body?.getReader()
  if (!reader) return
  const decoder = new TextDecoder()
  let text = ''
  try {
    while (text.length < firstBytes) {
      const { value, done } = await reader.read()
      // A short answer is read as a whole soon enough.
      if (done) return
      text += decoder.decode(value, { stream: true })
    }
    const found = v.safeParse(WallAnswer, { sessions: firstSessions(text) })
    if (found.success)
      onFirst(found.output.sessions.filter(({ ended, id }) => !ended && id !== '').map(wallRowOf))
  } catch {
    // Whoever reads the whole answer hears of it.
  } finally {
    void reader.cancel().catch(() => undefined)
  }
}
