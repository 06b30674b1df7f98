import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'

import { sessionDetail, sessionLog } from '#api/sessions.ts'

/**
 * Whether the inbox may be read. A link to a session shows that session first: a list of thousands beside it would take
 * the network and the processor from what was asked for.
 */
export function useInboxTurn(sessionId: string | undefined): boolean {
  const [hasHadTurn, setHasHadTurn] = useState(sessionId === undefined)
  const unread = { enabled: false } as const
  const { isFetched: isSessionRead } = useQuery({ ...sessionDetail(sessionId ?? ''), ...unread })
  const { isFetched: isLogRead } = useQuery({ ...sessionLog(sessionId ?? ''), ...unread })
  const isTurn = hasHadTurn || sessionId === undefined || (isSessionRead && isLogRead)
  if (isTurn && !hasHadTurn) setHasHadTurn(true)
  return isTurn
}
