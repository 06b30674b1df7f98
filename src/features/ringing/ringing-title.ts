import { useSyncExternalStore } from 'react'

import * as m from '#messages'

let count = 0
const listeners = new Set<() => void>()

/** How many sessions ring now, for the title of every page. */
export const ringingCount = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): number => count,
  set: (next: number): void => {
    if (next === count) return
    count = next
    for (const listener of listeners) listener()
  },
}

/** The title of the tab, with the number of ringing sessions before it while any rings: `(2) Óscar Peña`. */
export function useRingingTitle(title: string): string {
  const ringing = useSyncExternalStore(ringingCount.subscribe, ringingCount.get)
  return ringing === 0 ? title : m.ringing_title({ count: ringing, title })
}
