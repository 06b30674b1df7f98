import type { ClipboardEvent, KeyboardEvent, MouseEvent } from 'react'
import { flushSync } from 'react-dom'

import * as m from '#messages'
import { announce } from '#ui/announcer.tsx'
import { chosenRange, type LogContext } from './log-context.ts'
import { focusLine } from './focus-line.ts'
import { lineLink } from './line-link.ts'
import { linesText } from './log-text.ts'
import { indexAt, placeFrom, placeOf } from './log-view.ts'

/** Lines that Page Up and Page Down go by. */
const page = 20

/** A line's time chooses it, or lets it go; with Shift, all lines up to it. Raw text is there to be selected, which chooses none. */
export function clickLine(context: LogContext, event: MouseEvent): void {
  const index = lineOf(event.target)
  if (index === null) return
  context.setReach(placeOf(context.view, index))
  if (event.target instanceof Element && event.target.closest('.log-raw')) return
  if (event.shiftKey && context.linked?.found) context.setRangeEnd(index)
  else chooseLine(context, isOnlyChosen(context, index) ? null : index)
}

/**
 * One of the lines is in Tab's way; from there the arrows, Page keys, Home and End move on, Shift chooses as far as one goes,
 * and Escape lets go.
 */
export function moveInLines(context: LogContext, event: KeyboardEvent): void {
  if (event.key === 'Tab' && !event.shiftKey && event.target === event.currentTarget) {
    // Into the lines where the reader is, not where the list ends.
    const place = firstInSight(context, event.currentTarget as HTMLElement)
    if (place !== null) flushSync(() => context.setReach(place))
  }
  const index = lineOf(event.target)
  if (index === null) return
  if (event.key === 'Escape' && context.linked) {
    event.stopPropagation()
    chooseLine(context, null)
  }
  const to = targetOf(event, placeOf(context.view, index), context.view.items.length)
  if (to === null) return
  event.preventDefault()
  goToPlace(context, to)
  if (!event.shiftKey) return
  if (!context.linked?.found) context.address.change({ line: [lineLink(context.log, index)] })
  context.setRangeEnd(indexAt(context.view, to))
}

/** The browser's own copying takes the lines that are chosen, else the one that has focus. */
export function copyChosen(context: LogContext, event: ClipboardEvent): void {
  const index = lineOf(event.target)
  // Text that was selected is what is meant; the browser copies it.
  if (index === null || document.getSelection()?.isCollapsed === false) return
  event.preventDefault()
  const chosen = chosenLines(context)
  const line = context.log[index]
  event.clipboardData.setData('text/plain', linesText(chosen.length > 0 || !line ? chosen : [line]))
  announce(m.ui_copied())
}

/** Marks a line and puts it into the address, or lets go of every line. */
export function chooseLine({ log, address, setRangeEnd }: LogContext, index: number | null): void {
  setRangeEnd(null)
  address.change({ line: index === null ? [] : [lineLink(log, index)] })
}

/** The lines that are chosen and shown. */
export function chosenLines(context: LogContext) {
  const range = chosenRange(context)
  if (range === null) return []
  const { view } = context
  return view.items.slice(placeFrom(view, range[0]), placeFrom(view, range[1] + 1))
}

/** Puts focus on the line at a place, which comes into the document first. */
export function goToPlace({ view, list, setReach }: LogContext, place: number): void {
  flushSync(() => setReach(place))
  list.current?.reveal(place)
  focusLine(indexAt(view, place))
}

/** The place of the first line that can be seen whole. */
export function firstInSight({ view }: LogContext, scroller: HTMLElement): number | null {
  const { top } = scroller.getBoundingClientRect()
  for (const line of scroller.querySelectorAll<HTMLElement>('[data-line]')) {
    if (line.getBoundingClientRect().top >= top) return placeOf(view, Number(line.dataset['line']))
  }
  return null
}

const isOnlyChosen = (context: LogContext, index: number) => {
  const range = chosenRange(context)
  return range !== null && range[0] === index && range[1] === index
}

function lineOf(target: EventTarget): number | null {
  const line = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null
  return line ? Number(line.dataset['line']) : null
}

function targetOf(
  { key, altKey, ctrlKey, metaKey }: KeyboardEvent,
  from: number,
  count: number,
): number | null {
  if (altKey || ctrlKey || metaKey || count === 0) return null
  if (key === 'ArrowDown') return Math.min(from + 1, count - 1)
  if (key === 'ArrowUp') return Math.max(from - 1, 0)
  if (key === 'PageDown') return Math.min(from + page, count - 1)
  if (key === 'PageUp') return Math.max(from - page, 0)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}
