import { useState } from 'react'

import { lateDialog } from '#ui/late-dialog.tsx'
import type { LogDesk } from './log-desk.ts'

const JumpDialog = lateDialog(async () => (await import('./jump-dialog.tsx')).JumpDialog)

/** The dialog that leads to a time. */
export function useJump(desk: LogDesk) {
  const [isOpen, setIsOpen] = useState(false)
  return {
    open: () => setIsOpen(true),
    dialog: <JumpDialog desk={desk} isOpen={isOpen} close={() => setIsOpen(false)} />,
  }
}
