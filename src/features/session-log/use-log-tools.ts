import { useEffect, useSyncExternalStore } from 'react'

import { frameIsPainted } from '#lib/after-frame.ts'
import type { LogTools } from './log-tools.tsx'

let tools: LogTools | undefined
let loading: Promise<unknown> | undefined
const listeners = new Set<() => void>()

/** Without its tools a log can still be read and searched; where they cannot be fetched, the next log tries again. */
const load = () =>
  (loading ??= frameIsPainted()
    .then(() => import('./log-tools.tsx'))
    .then(
      ({ logTools }) => {
        tools = logTools
        for (const listener of listeners) listener()
      },
      () => {
        loading = undefined
      },
    ))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** All that can be done with a log beyond reading and searching it; it comes once the log is on screen. */
export function useLogTools(): LogTools | undefined {
  useEffect(() => void load(), [])
  return useSyncExternalStore(subscribe, () => tools)
}
