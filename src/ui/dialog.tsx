import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode, RefObject } from 'react'

import { finalFocusOf } from './final-focus.ts'
import './dialog.css'

type DialogProps = {
  isOpen: boolean
  /** Escape or a press outside. Left out, the dialog stays until what it asks for is done. */
  close?: () => void
  title: string
  /** A sentence below the title: the dialog's description. */
  description?: ReactNode
  children: ReactNode
  initialFocus?: RefObject<HTMLElement | null>
  /** Where focus goes afterwards; else back to where it was. */
  finalFocus?: () => HTMLElement | null
  /** When it has gone, and focus is back: for an act that brings up the next dialog. */
  closed?: () => void
  /** Of a dialog that needs more room than most. */
  className?: string
}

/** Something to fill in, over the intact screen. Load it lazily: it brings Base UI. */
export function Dialog(props: DialogProps) {
  const {
    isOpen,
    close,
    title,
    description,
    children,
    initialFocus,
    finalFocus,
    closed,
    className = '',
  } = props
  return (
    <Base.Root
      open={isOpen}
      onOpenChange={(open) => !open && close?.()}
      onOpenChangeComplete={(open) => !open && closed?.()}
      disablePointerDismissal={!close}
    >
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup
          className={`dialog ${className}`}
          data-leads-on={closed && ''}
          initialFocus={initialFocus}
          finalFocus={finalFocusOf(finalFocus)}
        >
          <div className="dialog-words">
            <Base.Title className="dialog-title">{title}</Base.Title>
            {description && (
              <Base.Description className="dialog-body" render={<div />}>
                {description}
              </Base.Description>
            )}
            {children}
          </div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
