import { withMissed, type Missed } from '#api/wall/wall-change.ts'
import { onLeaving } from '#lib/left-behind.ts'

/** By account: what was heard of lasts as long as the page, whatever becomes of the worker or the tab that has read it. */
const heard = new Map<string, readonly Missed[]>()
const listeners = new Set<() => void>()
const none: readonly Missed[] = []

/** Who was missed during the last hour, as far as this page has heard, in memory alone. For `useSyncExternalStore`. */
export const missedLately = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  of: (accountId: string): readonly Missed[] => heard.get(accountId) ?? none,
  note: (accountId: string, missed: readonly Missed[]): void => {
    const former = missedLately.of(accountId)
    const next = withMissed(former, missed)
    if (next === former) return
    heard.set(accountId, next)
    for (const listener of listeners) listener()
  },
}

onLeaving(() => heard.clear())
