import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react'
import { flushSync } from 'react-dom'

interface GridFocus {
  readonly lines: readonly { readonly key: string }[]
  readonly grid: RefObject<HTMLElement | null>
  /** Where focus goes when the last line has gone from under it. */
  readonly heading: RefObject<HTMLElement | null>
  /** Lines that fit into the view. */
  readonly pageSize: () => number
}

/**
 * One stop for Tab in a list of thousands: arrows, Page keys, Home and End move from line to line, also to those that are
 * not in the document yet. The line with focus stays in the document wherever the list is scrolled to.
 */
export function useGridFocus({ lines, grid, heading, pageSize }: GridFocus) {
  const indexOf = (key: string) => lines.findIndex((line) => line.key === key)
  const [reach, setReach] = useState<{ key: string; index: number } | null>(null)
  const isThere = reach !== null && lines[reach.index]?.key === reach.key
  const known = reach === null ? -1 : isThere ? reach.index : indexOf(reach.key)
  // A line that has gone leaves its place to the one that stands there now.
  const index = known >= 0 ? known : Math.min(reach?.index ?? 0, lines.length - 1)
  const hadFocus = useRef(false)

  const elementOf = (key: string | undefined) =>
    key === undefined
      ? null
      : (grid.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"] :is(a, button)`) ?? null)

  useLayoutEffect(() => {
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (!hadFocus.current || !isLost) return
    const place = elementOf(lines[index]?.key) ?? heading.current
    place?.focus({ preventScroll: true })
  })

  /** The line comes into the document first, so that it can take focus. */
  function goTo(key: string, to: number): void {
    flushSync(() => setReach({ key, index: to }))
    const element = elementOf(key)
    element?.focus({ preventScroll: true })
    element?.closest('tr')?.scrollIntoView({ block: 'nearest' })
  }

  function move(event: KeyboardEvent): void {
    const to = targetOf(event, index, lines.length, pageSize)
    const key = to === null ? undefined : lines[to]?.key
    if (to === null || key === undefined) return
    event.preventDefault()
    goTo(key, to)
  }

  return {
    /** The line that Tab leads to. */
    index,
    move,
    onFocus: (event: FocusEvent) => {
      const key = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset['row']
      if (key === undefined) return
      hadFocus.current = true
      if (key !== reach?.key) setReach({ key, index: indexOf(key) })
    },
    onBlur: (event: FocusEvent) => {
      // A row that goes takes focus to nowhere; then it is still ours to keep.
      if (event.relatedTarget !== null || document.contains(event.target)) hadFocus.current = false
    },
    focus: (key: string) => {
      const at = indexOf(key)
      if (at < 0) heading.current?.focus()
      else goTo(key, at)
    },
  }
}

function targetOf(
  { key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent,
  from: number,
  count: number,
  pageSize: () => number,
): number | null {
  if (altKey || ctrlKey || metaKey || shiftKey) return null
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(from - 1, 0)
  if (key === 'PageDown') return Math.min(from + pageSize(), count - 1)
  if (key === 'PageUp') return Math.max(from - pageSize(), 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
