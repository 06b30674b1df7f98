import { useState } from 'react'

import * as m from '#messages'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import type { LogDesk } from './log-desk.ts'

const JumpDialog = lazyAgain(async () => (await import('./jump-dialog.tsx')).JumpDialog)

/** The dialog that leads to a time. */
export function useJump(desk: LogDesk) {
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpen, setWasOpen] = useState(false)
  return {
    open: () => {
      setWasOpen(true)
      setIsOpen(true)
    },
    dialog: wasOpen && (
      <RegionBoundary form="dialog" region={m.ui_dialog()} resetKeys={[isOpen]}>
        <JumpDialog desk={desk} isOpen={isOpen} close={() => setIsOpen(false)} />
      </RegionBoundary>
    ),
  }
}
