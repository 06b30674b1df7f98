import { useState } from 'react'

import { lateDialog } from '#ui/late-dialog.tsx'
import type { LogContext } from './log-context.ts'

const JumpDialog = lateDialog(async () => (await import('./jump-dialog.tsx')).JumpDialog)

/** The dialog that leads to a time. */
export function useJump(context: LogContext) {
  const [isOpen, setIsOpen] = useState(false)
  return {
    open: () => setIsOpen(true),
    dialog: <JumpDialog context={context} isOpen={isOpen} close={() => setIsOpen(false)} />,
  }
}
