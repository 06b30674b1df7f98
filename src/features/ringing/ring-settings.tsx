import { useState } from 'react'

import * as m from '#messages'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'

const Dialog = lazyAgain(async () => (await import('./ring-settings-dialog.tsx')).RingSettingsDialog)

interface RingSettingsProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** How this console rings for this person. Its code comes when somebody opens it. */
export function RingSettings({ isOpen, close }: RingSettingsProps) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  return (
    wasOpen && (
      <RegionBoundary form="dialog" region={m.ui_dialog()} resetKeys={[isOpen]}>
        <Dialog isOpen={isOpen} close={close} />
      </RegionBoundary>
    )
  )
}
