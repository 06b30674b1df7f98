import { useState, type FocusEvent, type PointerEvent } from 'react'

/**
 * Whether somebody points at a thing with a mouse or stands in it with the keyboard: then nothing in it may move. With
 * `by: 'keyboard'` the focus that a click leaves behind does not count, for a list that is clicked and then left alone.
 */
export function useHeld({ by = 'any-focus' }: { readonly by?: 'any-focus' | 'keyboard' } = {}) {
  const [isPointedAt, setIsPointedAt] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  return {
    isHeld: isPointedAt || hasFocus,
    hold: {
      // A finger leaves no pointer behind: it never says that it has gone.
      onPointerEnter: (event: PointerEvent) => setIsPointedAt(event.pointerType !== 'touch'),
      onPointerLeave: () => setIsPointedAt(false),
      onFocus: (event: FocusEvent<Element>) =>
        setHasFocus(by === 'any-focus' || event.target.matches(':focus-visible')),
      onBlur: (event: FocusEvent) => setHasFocus(event.currentTarget.contains(event.relatedTarget)),
    },
  }
}
