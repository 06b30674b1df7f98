import { useState } from 'react'
import { lazyAgain } from '#ui/lazy-again.tsx'

const Dialog = lazyAgain(async () => (await import('./ring-settings-dialog.tsx')).RingSettingsDialog)

interface RingSettingsProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** How this console rings for this person. Its code comes when somebody opens it. */
export function RingSettings({ isOpen, close }: RingSettingsProps) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  return wasOpen && <Dialog isOpen={isOpen} close={close} />
}
