import { useEffect, useEffectEvent, type RefObject } from 'react'

import * as m from '#messages'
import { announce } from '#ui/announcer.tsx'
import type { LogView } from './plain-view.ts'

/** Up to so many lines the browser's own search sees them all (docs/decisions/002). */
const allInDocument = 200

/**
 * Ctrl+F (Cmd+F) goes to "Search log" where the browser's own search could not find a line: in a long log, most of which is
 * not in the document, and where focus is in the log. Pressed once more there, it is the browser's again; over a dialog and in
 * a field where somebody writes it always is (docs/decisions/009).
 */
export function useSearchKey(within: RefObject<HTMLElement | null>, { items }: LogView): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event
    if (key.toLowerCase() !== 'f' || ctrlKey === metaKey || altKey || shiftKey || defaultPrevented) return
    const pane = within.current?.closest('.log-pane')
    const search = pane?.querySelector<HTMLInputElement>('input[type=search]')
    const focused = document.activeElement
    if (!pane || !search || focused === search || isElsewhere(focused, pane)) return
    if (items.length <= allInDocument && !pane.contains(focused)) return
    event.preventDefault()
    search.focus()
    search.select()
    announce(m.log_search_key())
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => press(event)
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

/** Where somebody writes, or answers a question first. */
const isElsewhere = (focused: Element | null, pane: Element) =>
  focused?.closest('[role=dialog], [role=alertdialog], [role=menu]') != null ||
  (focused?.matches('input, textarea, [contenteditable=true]') === true && !pane.contains(focused))
