import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { sessionDetail, sessionLog } from '#api/sessions.ts'
import { firstViewIsShown, useFirstViewShown } from '../shell/first-view.ts'

/** Whether the inbox may be read: a link to a session shows that session first. */
export function useInboxTurn(sessionId: string | undefined): boolean {
  const hasBeenShown = useFirstViewShown()
  const unread = { enabled: false } as const
  const { isFetched: isSessionRead } = useQuery({ ...sessionDetail(sessionId ?? ''), ...unread })
  const { isFetched: isLogRead } = useQuery({ ...sessionLog(sessionId ?? ''), ...unread })
  const isShown = sessionId === undefined || (isSessionRead && isLogRead)
  useEffect(() => {
    if (isShown) void firstViewIsShown()
  }, [isShown])
  return hasBeenShown || sessionId === undefined
}
