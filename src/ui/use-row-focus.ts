import { useLayoutEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

import { afterFrame } from '#lib/after-frame.ts'

/**
 * Focus in a list whose rows carry their key as `data-row`: arrow keys move between rows, and when a row goes, focus goes to
 * the one that takes its place, else to the heading, and never to the page.
 */
export function useRowFocus(
  keys: readonly string[],
  list: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
) {
  /** Where focus stands in the list; null when it stands elsewhere. */
  const place = useRef<{ key: string; index: number } | null>(null)
  /** A dialog may ask where to put focus after the list has moved on. */
  const latestKeys = useRef(keys)
  /** The row that a dialog was told to give focus to. */
  const handedBack = useRef<HTMLElement | null>(null)

  const rowOf = (key: string) =>
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null

  function placeAt(index: number): HTMLElement | null {
    const key = latestKeys.current[Math.min(index, latestKeys.current.length - 1)]
    return (key === undefined ? null : rowOf(key)) ?? heading.current
  }

  useLayoutEffect(() => {
    latestKeys.current = keys
    const lost = place.current
    if (lost === null || keys.includes(lost.key)) return
    place.current = null
    const takePlace = () => placeAt(lost.index)?.focus()
    const handed = handedBack.current
    handedBack.current = null
    if (document.activeElement === document.body || document.activeElement === null) takePlace()
    // A dialog on its way out gives focus back a frame later; to a row that has gone meanwhile, and so to anything near it.
    else if (handed?.isConnected === false) afterFrame(takePlace)
  })

  return {
    keyAt,
    /** The row, for a dialog that hands focus back; false when it has gone, and what has taken its place has focus at once. */
    placeOf: (key: string, index: number): HTMLElement | false => {
      const row = rowOf(key)
      handedBack.current = row
      if (row === null) {
        // Not by the dialog: it would choose the first button in that row, which is an act on somebody else.
        queueMicrotask(() => placeAt(index)?.focus())
        return false
      }
      // The dialog sets focus a frame later; if the row goes before that, its place is what counts.
      place.current = { key, index }
      return row
    },
    onFocus: (target: EventTarget) => {
      const key = keyAt(target)
      if (key !== undefined) place.current = { key, index: keys.indexOf(key) }
    },
    /** Focus that went somewhere else is no longer ours to keep; focus whose row has gone still is. */
    onBlur: (nextTarget: EventTarget | null) => {
      if (nextTarget !== null) place.current = null
    },
    move: (event: KeyboardEvent) => {
      const from = keys.indexOf(keyAt(event.target) ?? '')
      const to = targetIndex(event.key, from, keys.length)
      if (to === null || from < 0) return
      event.preventDefault()
      placeAt(to)?.focus()
    },
  }
}

/** The key of the row that holds an element. */
const keyAt = (target: EventTarget) =>
  (target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row']

function targetIndex(key: string, from: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(from - 1, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
