import { useRef, useState, type FocusEvent, type PointerEvent } from 'react'

/**
 * Whether somebody points at a thing with a mouse or stands in it with the keyboard: then nothing in it may move. With
 * `by: 'keyboard'` the focus that a click leaves behind does not count, for a list that is clicked and then left alone.
 */
export function useHeld({ by = 'any-focus' }: { readonly by?: 'any-focus' | 'keyboard' } = {}) {
  const [isPointedAt, setIsPointedAt] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  const isPressing = useRef(false)
  return {
    isHeld: isPointedAt || hasFocus,
    hold: {
      // A finger leaves no pointer behind: it never says that it has gone.
      onPointerEnter: (event: PointerEvent) => setIsPointedAt(event.pointerType !== 'touch'),
      onPointerLeave: () => setIsPointedAt(false),
      onPointerDown: () => {
        isPressing.current = true
      },
      onKeyDownCapture: () => {
        isPressing.current = false
      },
      onFocus: () => setHasFocus(by === 'any-focus' || !isPressing.current),
      onBlur: (event: FocusEvent) => {
        const staysInside = event.currentTarget.contains(event.relatedTarget)
        if (!staysInside) isPressing.current = false
        setHasFocus(staysInside)
      },
    },
  }
}
