import type { WallRow } from './wall-row.ts'

/** A session that ended without anybody having taken it. */
export interface Missed {
  readonly id: string
  /** Milliseconds since the epoch, by the server's clock. */
  readonly at: number
}

/** All live sessions of an account, in no order of meaning. */
export interface Wall {
  readonly rows: readonly WallRow[]
  /** Those that ended during the last hour, as far as this console has seen them. */
  readonly missed: readonly Missed[]
  /** Whether the server tells of ends. */
  readonly knowsMissed: boolean
}

/** How a wall differs from a former one. */
export interface WallChange {
  readonly changed: readonly WallRow[]
  readonly gone: readonly string[]
  readonly missed: readonly Missed[]
  /** Left out where it is as before. */
  readonly knowsMissed?: boolean
}

export const emptyWall: Wall = { rows: [], missed: [], knowsMissed: false }

const hour = 3_600_000
/** More than that nobody counts. */
const mostMissed = 2_000

/** The wall after a change: rows keep their places and, where nothing changed, their identity; new ones stand last. */
export function withChange(wall: Wall, change: WallChange): Wall {
  const { changed, gone, missed, knowsMissed = wall.knowsMissed } = change
  if (changed.length + gone.length + missed.length === 0 && knowsMissed === wall.knowsMissed) return wall
  return {
    rows: changed.length + gone.length === 0 ? wall.rows : withRows(wall.rows, changed, gone),
    missed: withMissed(wall.missed, missed),
    knowsMissed,
  }
}

function withRows(rows: readonly WallRow[], changed: readonly WallRow[], gone: readonly string[]): WallRow[] {
  const changes = new Map(changed.map((row) => [row.id, row]))
  const left = new Set(gone)
  const next: WallRow[] = []
  for (const row of rows) {
    const change = changes.get(row.id)
    if (change) changes.delete(row.id)
    if (!left.has(row.id)) next.push(change ?? row)
  }
  for (const row of changes.values()) if (!left.has(row.id)) next.push(row)
  return next
}

/**
 * All of them of the hour before the last one, since a worker does not know the server's clock; whoever counts knows how late it
 * is. The very same list where none is new.
 */
export function withMissed(former: readonly Missed[], missed: readonly Missed[]): readonly Missed[] {
  const known = new Set(former.map(({ id }) => id))
  const all = [...former, ...missed.filter(({ id }) => !known.has(id))]
  const last = Math.max(...all.map(({ at }) => at))
  const kept = all.filter(({ at }) => last - at < hour).slice(-mostMissed)
  return kept.length === former.length && kept.every((each, at) => each === former[at]) ? former : kept
}

/** What makes one wall out of another, by the identity of rows. */
export function changeBetween(former: Wall, next: Wall): WallChange {
  const known = new Map(former.rows.map((row) => [row.id, row]))
  const changed = next.rows.filter((row) => known.get(row.id) !== row)
  for (const { id } of next.rows) known.delete(id)
  return {
    changed,
    gone: [...known.keys()],
    missed: former.missed === next.missed ? [] : next.missed,
    knowsMissed: next.knowsMissed,
  }
}
