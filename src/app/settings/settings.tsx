import { useState } from 'react'

import * as m from '#messages'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'

const Dialog = lazyAgain(async () => (await import('./settings-dialog.tsx')).SettingsDialog)

interface SettingsProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/** The settings of this console for this person. Their code comes when somebody opens them. */
export function Settings({ isOpen, close }: SettingsProps) {
  const [wasOpen, setWasOpen] = useState(isOpen)
  if (isOpen && !wasOpen) setWasOpen(true)
  return (
    wasOpen && (
      <RegionBoundary form="dialog" region={m.settings_title()} resetKeys={[isOpen]}>
        <Dialog isOpen={isOpen} close={close} />
      </RegionBoundary>
    )
  )
}
