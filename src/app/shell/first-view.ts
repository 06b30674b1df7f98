import { useSyncExternalStore } from 'react'

import { frameIsPainted } from '#lib/after-frame.ts'

let isShown = false
let isAnnounced = false
const listeners = new Set<() => void>()

/**
 * The page that was asked for stands in the document. Once it is painted, and the browser at rest, what goes on beside it (the
 * inbox, ringing, the rest of long lists) begins: it would take the network and the processor from the first screen.
 */
export async function firstViewIsShown(): Promise<void> {
  if (isAnnounced) return
  isAnnounced = true
  await frameIsPainted()
  isShown = true
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useFirstViewShown = (): boolean => useSyncExternalStore(subscribe, () => isShown)
