import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'

import { withinAccount, type Account } from '#api/account.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { mergeSessions, mySessions, partOfMy } from '#api/inbox.ts'
import { activeSessions } from '#api/sessions.ts'

const none: readonly SessionInfo[] = []

/**
 * The agent's live sessions in this account; undefined until they were read. They come by `/sessions/active`, and
 * `api/inbox.ts` says when `/sessions/my` is asked too.
 */
export function useOwnSessions(user: UserInfo, account: Account | null, enabled = true) {
  const { data: active, error, refetch: readActive } = useQuery({ ...activeSessions(), enabled })
  const part = partOfMy({ data: active, error })
  const { data: my, isLoading: isReadingMy } = useQuery(mySessions(part))
  const mine = part === 'silent' ? none : (my ?? none)
  const sessions = useMemo(() => {
    // A login without a phone user has no sessions of its own: an empty answer there is no proof of a quiet desk.
    if (active === undefined && mine.length === 0) return undefined
    return withinAccount(mergeSessions(active ?? none, mine), user, account)
  }, [active, mine, user, account])
  return { sessions, error, isReading: error === null || isReadingMy, readAgain: () => void readActive() }
}
