import { lazy, Suspense, useState } from 'react'

const Dialog = lazy(async () => ({
  default: (await import('./ring-settings-dialog.tsx')).RingSettingsDialog,
}))

interface RingSettingsProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** How this console rings for this person. Its code comes when somebody opens it. */
export function RingSettings({ isOpen, close }: RingSettingsProps) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  return <Suspense>{wasOpen && <Dialog isOpen={isOpen} close={close} />}</Suspense>
}
