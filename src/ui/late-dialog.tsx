import { useState, type ComponentType } from 'react'

import * as m from '#messages'
import { lazyAgain } from './lazy-again.tsx'
import { RegionBoundary } from './region-boundary.tsx'

export interface LateDialogProps {
  readonly isOpen: boolean
  readonly close: () => void
}

/**
 * A dialog whose code comes when it is first opened. It goes on while it is closed, so that it can close in its own time; where
 * its code does not come, a notice says so and everything around stays.
 */
export function lateDialog<Props extends LateDialogProps>(
  load: () => Promise<ComponentType<Props>>,
  region: () => string = m.ui_dialog,
): ComponentType<Props> {
  const Dialog = lazyAgain(load)
  return function LateDialog(props: Props) {
    const { isOpen } = props
    const [wasOpen, setWasOpen] = useState(isOpen)
    if (isOpen && !wasOpen) setWasOpen(true)
    return (
      wasOpen && (
        <RegionBoundary form="dialog" region={region()} resetKeys={[isOpen]}>
          <Dialog {...props} />
        </RegionBoundary>
      )
    )
  }
}
