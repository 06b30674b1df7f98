import { onLeaving } from '#lib/left-behind.ts'
import { counters, type Counter, type Counts } from './wall-counts.ts'

/** The last hour, a number a minute, the oldest first; null for minutes in which nobody looked, or the server did not say. */
export type Hour = Readonly<Record<Counter, readonly (number | null)[]>>

interface Minute {
  readonly minute: number
  readonly counts: Counts
}

const length = 60
/** By account: what was seen lasts as long as the page, and never beyond an hour. */
const seen = new Map<string, readonly Minute[]>()
const hours = new Map<string, Hour>()
const listeners = new Set<() => void>()

/**
 * The counts of the last hour, minute by minute, in memory alone. Of a minute the highest counts are kept, so that a peak
 * does not vanish between two looks. For `useSyncExternalStore`.
 */
export const wallHour = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  of: (accountId: string): Hour | null => hours.get(accountId) ?? null,
  /** Takes note of counts at a time (milliseconds since the epoch). */
  note: (accountId: string, counts: Counts, at: number): void => {
    const minute = Math.floor(at / 60_000)
    const former = seen.get(accountId) ?? []
    const last = former.at(-1)
    const isSameMinute = last?.minute === minute
    const next = isSameMinute ? highest(last.counts, counts) : counts
    if (isSameMinute && counters.every((counter) => next[counter] === last.counts[counter])) return
    const kept = former.filter((each) => each.minute > minute - length && each.minute < minute)
    seen.set(accountId, [...kept, { minute, counts: next }])
    hours.set(accountId, hourOf([...kept, { minute, counts: next }], minute))
    for (const listener of listeners) listener()
  },
}

function highest(one: Counts, other: Counts): Counts {
  const entries = counters.map((counter) => [counter, higher(one[counter], other[counter])])
  return Object.fromEntries(entries) as Record<Counter, number | null>
}

const higher = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.max(one, other)

function hourOf(minutes: readonly Minute[], now: number): Hour {
  const byMinute = new Map(minutes.map(({ minute, counts }) => [minute, counts]))
  const entries = counters.map((counter) => [
    counter,
    Array.from({ length }, (_, index) => byMinute.get(now - length + 1 + index)?.[counter] ?? null),
  ])
  return Object.fromEntries(entries) as Record<Counter, (number | null)[]>
}

onLeaving(() => {
  seen.clear()
  hours.clear()
})
