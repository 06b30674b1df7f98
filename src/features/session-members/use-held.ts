import { useState, type FocusEvent, type PointerEvent } from 'react'

/** Whether somebody points at a thing with a mouse or stands in it with the keyboard: then nothing in it may move. */
export function useHeld() {
  const [isPointedAt, setIsPointedAt] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  return {
    isHeld: isPointedAt || hasFocus,
    hold: {
      // A finger leaves no pointer behind: it never says that it has gone.
      onPointerEnter: (event: PointerEvent) => setIsPointedAt(event.pointerType !== 'touch'),
      onPointerLeave: () => setIsPointedAt(false),
      onFocus: () => setHasFocus(true),
      onBlur: (event: FocusEvent) => setHasFocus(event.currentTarget.contains(event.relatedTarget)),
    },
  }
}
