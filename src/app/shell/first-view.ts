import { useSyncExternalStore } from 'react'

let isShown = false
const listeners = new Set<() => void>()

/**
 * The page that was asked for is on screen, so what goes on beside it (the inbox, ringing) may begin: a list of thousands
 * would take the network and the processor from it.
 */
export function firstViewIsShown(): void {
  if (isShown) return
  isShown = true
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useFirstViewShown = (): boolean => useSyncExternalStore(subscribe, () => isShown)
