import { isWaiting } from '#api/session-words.ts'
import type { WallRow } from '#api/wall/wall-row.ts'
import { compare } from '#lib/compare.ts'
import { folded } from '#lib/folded.ts'
import { shownState } from './wall-columns.ts'
import type { WallGroup } from './wall-search.ts'

/** A line of the wall: a session, or the head of a group of them. */
export type WallLine = SessionLine | GroupLine

export interface SessionLine {
  readonly kind: 'session'
  readonly key: string
  readonly row: WallRow
  /** The server no longer lists it; it stands here only so that nothing moves. */
  readonly hasGone: boolean
}

export interface GroupLine {
  readonly kind: 'group'
  readonly key: string
  /** What its sessions have in common; empty where the server says nothing. */
  readonly value: string
  readonly count: number
  readonly waiting: number
  readonly isOpen: boolean
}

const inGroup: Record<WallGroup, (row: WallRow) => string> = {
  queue: ({ queue }) => queue,
  path: ({ path }) => path,
  agent: ({ agent }) => agent,
  state: shownState,
  channel: ({ channel }) => channel,
}

/** Rows as lines: where they are grouped, below the heads of their groups, which stand by name. */
export function linesOf(
  rows: readonly WallRow[],
  group: WallGroup | '',
  closed: ReadonlySet<string>,
): WallLine[] {
  if (group === '') return rows.map(lineOf)
  const groups = new Map<string, WallRow[]>()
  for (const row of rows) {
    const value = inGroup[group](row)
    const known = groups.get(value)
    if (known) known.push(row)
    else groups.set(value, [row])
  }
  const heads = [...groups].map(([value, members]) => ({
    members,
    line: {
      kind: 'group',
      key: `group ${group} ${value}`,
      value,
      count: members.length,
      waiting: members.filter(isWaiting).length,
      isOpen: !closed.has(value),
    } as const,
  }))
  // What the server says nothing of stands last; names do not move as counts do.
  heads.sort(
    ({ line: one }, { line: other }) =>
      Number(one.value === '') - Number(other.value === '') ||
      compare(folded(one.value), folded(other.value)),
  )
  return heads.flatMap(({ members, line }) => (line.isOpen ? [line, ...members.map(lineOf)] : [line]))
}

const lines = new WeakMap<WallRow, SessionLine>()

/** The same line for the same row, so that only what changed renders. */
function lineOf(row: WallRow): SessionLine {
  let line = lines.get(row)
  if (line === undefined) lines.set(row, (line = { kind: 'session', key: row.id, row, hasGone: false }))
  return line
}

/**
 * The lines as they stand while somebody points at them or moves in them: each keeps its place, with what is known of it
 * now, and what has gone stays as a mark. `late`: how many have come that stand nowhere yet.
 */
export function heldLines(
  shown: readonly WallLine[],
  next: readonly WallLine[],
  rows: readonly WallRow[],
): { readonly lines: readonly WallLine[]; readonly late: number } {
  const present = new Map(rows.map((row) => [row.id, row]))
  const heads = new Map(next.filter((line) => line.kind === 'group').map((line) => [line.key, line]))
  const kept = new Set(shown.map(({ key }) => key))
  const lines = shown.map((line) => {
    if (line.kind === 'group') return heads.get(line.key) ?? line
    const row = present.get(line.key)
    if (row) return line.row === row && !line.hasGone ? line : lineOf(row)
    return line.hasGone ? line : { ...line, hasGone: true }
  })
  const isSame = lines.every((line, index) => line === shown[index])
  const late = next.filter(({ kind, key }) => kind === 'session' && !kept.has(key)).length
  return { lines: isSame ? shown : lines, late }
}
