import type { QueryClient } from '@tanstack/react-query'

import { isAnythingBegun } from '#lib/left-behind.ts'

/** What must not be cut short: a question that waits for its answer, and whatever rings. */
const openThings = '[role="dialog"], [role="alertdialog"], [role="menu"], [data-ringing]'

/** Whether somebody is in the middle of something here: an act on its way, an open question, ringing, words being typed. */
export function isSomethingUnderWay(client: QueryClient): boolean {
  if (client.isMutating() > 0 || isAnythingBegun()) return true
  return document.querySelector(openThings) !== null || isBeingTyped(document.activeElement)
}

const isBeingTyped = (element: Element | null): boolean =>
  (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) && element.value !== ''
