import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'

import { sessionDetail, sessionLog } from '#api/sessions.ts'
import { firstViewIsShown, useFirstViewShown } from '../shell/first-view.ts'

/**
 * Calls once the frame that is due has been painted, and in a tab where none is, a second later: one in the background
 * rings too. Gives the way to call it off.
 */
function afterFrame(then: () => void): () => void {
  let timer = setTimeout(then, 1_000)
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(then)
  })
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Whether the inbox may be read: a link to a session shows that session first. */
export function useInboxTurn(sessionId: string | undefined): boolean {
  const hasBeenShown = useFirstViewShown()
  const unread = { enabled: false } as const
  const { isFetched: isSessionRead } = useQuery({ ...sessionDetail(sessionId ?? ''), ...unread })
  const { isFetched: isLogRead } = useQuery({ ...sessionLog(sessionId ?? ''), ...unread })
  const isShown = sessionId === undefined || (isSessionRead && isLogRead)
  useEffect(() => (isShown ? afterFrame(firstViewIsShown) : undefined), [isShown])
  return hasBeenShown || sessionId === undefined
}
