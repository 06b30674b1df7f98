import { createContext } from 'react'

import * as m from '#messages'
import { sessionsAddress } from '#lib/addresses.ts'

interface WayBack {
  readonly href: string
  readonly label: () => string
}

/** Where a session's page leads back to: the list that it stands beside, or nowhere, in a frame. */
export const WayBackContext = createContext<WayBack | null>({
  href: sessionsAddress,
  label: m.app_back_to_sessions,
})
