import { useEffect, useState } from 'react'

import * as m from '#messages'

import { Button, type ButtonProps } from './button.tsx'

type LaterButtonProps = ButtonProps & {
  /** Milliseconds since the epoch before which the button does nothing. */
  availableAt?: number | undefined
}

/** A button that has to wait: it is there, says so, and comes to life when its time has come. */
export function LaterButton({ availableAt = 0, ...button }: LaterButtonProps) {
  const [isEarly, setIsEarly] = useState(() => Date.now() < availableAt)

  useEffect(() => {
    if (!isEarly) return
    const timer = setTimeout(() => setIsEarly(false), Math.max(0, availableAt - Date.now()))
    return () => clearTimeout(timer)
  }, [availableAt, isEarly])

  return <Button {...button} disabledReason={isEarly ? m.ui_wait() : button.disabledReason} />
}
