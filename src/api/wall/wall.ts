import { queryOptions, type QueryClient } from '@tanstack/react-query'

import { accountsBeside } from '../account.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { readPastActs } from '../live/outdated-reads.ts'
import { keptLive } from '../live/live-rules.ts'
import { sessionKeys } from '../sessions.ts'
import { signedInUser } from '../sign-in/signed-in-user.ts'
import { changeBetween, withChange, type Wall, type WallChange } from './wall-change.ts'
import type { FirstPage } from './first-page.ts'
import { firstRows } from './first-rows.ts'
import { offerFirstPage, readWall } from './wall-reader.ts'
import { isSameRow, wallRowOf, type WallRow } from './wall-row.ts'

/**
 * Every live session of an account (contract §3.1), for supervisors; an empty id is that of nobody's account. Read in a
 * worker, and by one tab for all. An unchanged read gives the very same wall.
 */
export const wallSessions = (accountId: string) =>
  queryOptions({
    queryKey: [...sessionKeys.lists(), 'wall', accountId],
    queryFn: ({ signal, client }) => {
      const others = accountsBeside(client.getQueryData(signedInUser().queryKey), accountId)
      return readPastActs(client, idsOf, () => readWall({ accountId, others }, signal))
    },
    structuralSharing: (former: unknown, next: unknown) =>
      shareRows(former as Wall | undefined, next as Wall),
    // Thousands of rows are not kept for a page that may never come back.
    gcTime: 60_000,
    ...keptLive<Wall>({
      holds: idsOf,
      withSession,
      change: {
        between: (former, next) => changeBetween(former, next),
        onto: (former, change) => withChange(former, change as WallChange),
      },
    }),
  })

/** Starts the first read of the wall, with the page that was asked for before. Gives when there is something to show of it. */
export function beginWall(client: QueryClient, first: FirstPage | null): Promise<unknown> | null {
  if (!first) return null
  offerFirstPage(first)
  const all = client.query(wallSessions(first.accountId))
  return Promise.race([all, firstRows.come(first.accountId)])
}

const idsOf = ({ rows }: Wall) => rows.map(({ id }) => id)

/** The wall with what has just been heard of one session that is on it. */
function withSession(wall: Wall, session: SessionInfo): Wall {
  const known = wall.rows.find(({ id }) => id === session.id)
  if (!known) return wall
  if (session.ended) return withChange(wall, { changed: [], gone: [session.id], missed: [] })
  const row = wallRowOf(session)
  return isSameRow(known, row) ? wall : withChange(wall, { changed: [row], gone: [], missed: [] })
}

/** Keeps the identity of rows that say the same, wherever they were read. */
function shareRows(former: Wall | undefined, next: Wall): Wall {
  if (!former || former === next) return next
  let known: Map<string, WallRow> | undefined
  /** Rows keep their places, so that the one before is nearly always found without looking. */
  const formerOf = (row: WallRow, index: number) => {
    const there = former.rows[index]
    if (there?.id === row.id) return there
    known ??= new Map(former.rows.map((each) => [each.id, each]))
    return known.get(row.id)
  }
  let isSame =
    former.rows.length === next.rows.length &&
    former.missed.length === next.missed.length &&
    former.knowsMissed === next.knowsMissed
  const rows = next.rows.map((row, index) => {
    const kept = formerOf(row, index)
    const shared = kept && isSameRow(kept, row) ? kept : row
    if (shared !== former.rows[index]) isSame = false
    return shared
  })
  return isSame ? former : { ...next, rows }
}
