import { AlertDialog as Base } from '@base-ui/react/alert-dialog'
import type { ReactNode, RefObject } from 'react'

import { finalFocusOf } from './final-focus.ts'
import './dialog.css'

type AlertDialogProps = {
  isOpen: boolean
  /** Escape, or one of the actions by way of the caller. */
  close: () => void
  /** The question, with the person's name: the dialog's own name. */
  title: string
  /** Who it is and what follows: the dialog's description. */
  children: ReactNode
  /** Cancel and the act, as buttons with verbs. */
  actions: ReactNode
  /** The harmless action, so that Enter by reflex does no harm; else the first button. */
  initialFocus?: RefObject<HTMLElement | null>
  /** Where focus goes afterwards, asked when the dialog has closed; else back to where it was. `false`: the caller sees to it. */
  finalFocus?: () => HTMLElement | null | false
}

/** A question that has to be answered before anything else. Load it lazily: it brings Base UI. */
export function AlertDialog(props: AlertDialogProps) {
  const { isOpen, close, title, children, actions, initialFocus, finalFocus } = props
  return (
    <Base.Root open={isOpen} onOpenChange={(open) => !open && close()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className="dialog" initialFocus={initialFocus} finalFocus={finalFocusOf(finalFocus)}>
          <div className="dialog-words">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Description className="dialog-body" render={<div />}>
              {children}
            </Base.Description>
          </div>
          <div className="dialog-acts">{actions}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}
