import { isWaiting } from '#api/session-words.ts'
import type { Missed, Wall } from '#api/wall/wall-change.ts'
import type { WallRow } from '#api/wall/wall-row.ts'

export const counters = ['ringing', 'waiting', 'connected', 'hold', 'missed', 'longest'] as const
export type Counter = (typeof counters)[number]

/** How things stand on the floor; null for what the server does not say. `longest` is in seconds. */
export type Counts = Readonly<Record<Counter, number | null>>

interface Now {
  readonly counts: Counts
  /** Since when the one waits who waits longest, in milliseconds since the epoch; null where nobody does. */
  readonly longestSince: number | null
}

/** Counts a wall at a moment (milliseconds since the epoch, by the server's clock). */
export function countWall({ rows, missed, knowsMissed }: Wall, now: number): Now {
  const { counts, longestSince } = countRows(rows)
  const longest = longestSince === null ? 0 : Math.max(0, Math.floor((now - longestSince) / 1_000))
  const missedCount = knowsMissed ? lately(missed, now).length : null
  return { counts: { ...counts, missed: missedCount, longest }, longestSince }
}

interface RowCounts {
  readonly counts: Record<'ringing' | 'waiting' | 'connected' | 'hold', number>
  readonly longestSince: number | null
}

const counted = new WeakMap<readonly WallRow[], RowCounts>()

/** The same rows are counted once, whoever asks. */
function countRows(rows: readonly WallRow[]): RowCounts {
  const known = counted.get(rows)
  if (known) return known
  let [ringing, waiting, connected, hold] = [0, 0, 0, 0]
  let longestSince: number | null = null
  for (const row of rows) {
    if (row.queueState === 'Queued') waiting += 1
    else if (row.callState === 'Ringing') ringing += 1
    else if (row.callState === 'Connected') connected += 1
    else if (row.callState === 'Hold') hold += 1
    if (row.since !== null && isWaiting(row)) longestSince = Math.min(longestSince ?? Infinity, row.since)
  }
  const found = { counts: { ringing, waiting, connected, hold }, longestSince }
  counted.set(rows, found)
  return found
}

const lately = (missed: readonly Missed[], now: number) => missed.filter(({ at }) => now - at < 3_600_000)
