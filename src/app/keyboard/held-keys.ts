import type { RefObject } from 'react'

/** A key that could not act yet, and where the person was when they pressed it. */
export interface HeldKey {
  readonly event: KeyboardEvent
  readonly focus: Element | null
  readonly address: string
  readonly at: number
}

/** Those that were pressed so far; null once somebody takes keys as they come. */
export type HeldKeys = RefObject<HeldKey[] | null>

export const heldKey = (event: KeyboardEvent): HeldKey => ({
  event,
  focus: document.activeElement,
  address: location.href,
  at: performance.now(),
})

const field = 'input, textarea, select, [contenteditable]'

/** Holds the keys that may be shortcuts for the code of these, and asks for it. What is written into a field is left alone. */
export function holdKeys(heldRef: HeldKeys, ask: () => void): () => void {
  const hold = (event: KeyboardEvent) => {
    const { key } = event
    const isCombined = event.ctrlKey || event.metaKey
    if (!heldRef.current || event.defaultPrevented || key.length > 1 || key === ' ') return
    if (!isCombined && (event.target as Element).closest(field)) return
    // Some are the browser's own meanwhile: its search, or the field for addresses.
    if (!isCombined || key === 'k') event.preventDefault()
    heldRef.current.push(heldKey(event))
    ask()
  }
  addEventListener('keydown', hold)
  return () => removeEventListener('keydown', hold)
}
