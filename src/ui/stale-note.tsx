import type { ReactNode } from 'react'

import * as m from '#messages'

import { Button } from './button.tsx'

/** Over a screen that is kept although it could not be read again: why, how old it is, and the way to a new try. */
export function StaleNote({ children, tryAgain }: { children: ReactNode; tryAgain: () => void }) {
  return (
    <div className="stale-note">
      <output>{children}</output>
      <Button size="sm" icon="refresh" onClick={tryAgain}>
        {m.error_try_again()}
      </Button>
    </div>
  )
}
