import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { hasStatus } from '#api/api-error.ts'
import type { Closed } from '#api/closed-session.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { hasLost, keepPlace } from '#api/acts/own-places.ts'
import type { Self } from '#api/self.ts'
import { isGone } from '#api/sessions.ts'

/**
 * Why nothing can be done to a session that is on screen, if so. Whoever was taken out of it by somebody else is told, on
 * whatever part of the page they are.
 */
export function useClosed(self: Self, session: SessionInfo, error: Error | null): Closed | undefined {
  const client = useQueryClient()
  useEffect(() => {
    const lost = keepPlace(self, session)
    if (!lost) return
    // Where its code does not come, the closed controls say why.
    void import('#features/session-members/own-place-notice.ts').then(
      ({ tellOfLostPlace }) => tellOfLostPlace(client, lost, session),
      () => undefined,
    )
  })
  if (isGone(error)) return 'session-gone'
  if (hasStatus(error, 403)) return 'no-access'
  return hasLost(self, session) ? 'not-in-session' : undefined
}
