import type { WallRow } from '#api/wall/wall-row.ts'
import { folded } from '#lib/folded.ts'
import { onLeaving } from '#lib/left-behind.ts'
import { isWaiting, shownState, type WallColumn } from './wall-columns.ts'
import type { WallGroup, WallView } from './wall-search.ts'

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

/** What was chosen last, of which most stands in the same order the next time. */
let lately: readonly WallRow[] = []

onLeaving(() => {
  lately = []
})

/** The rows that a view lets through, in its order. */
export function chosenRows(rows: readonly WallRow[], view: WallView): WallRow[] {
  const words = folded(view.find).split(/\s+/).filter(Boolean)
  const fitting = rows.filter(
    (row) =>
      (view.channel === '' || row.channel === view.channel) &&
      (view.state === '' || shownState(row) === view.state) &&
      (view.queue === '' || row.queue === view.queue) &&
      words.every((word) => row.text.includes(word)),
  )
  const chosen = sorted(inOrderOf(lately, fitting), view)
  lately = chosen
  return chosen
}

/** Those that stood there already as they stood, the others behind them: thousands in order are sorted in no time. */
function inOrderOf(former: readonly WallRow[], rows: readonly WallRow[]): WallRow[] {
  const others = new Set(rows)
  return [...former.filter((row) => others.delete(row)), ...others]
}

function sorted(rows: WallRow[], { sort, isDescending }: WallView): WallRow[] {
  const sign = isDescending ? -1 : 1
  if (sort === 'wait') {
    return rows.sort(
      (one, other) =>
        sign * (rankOf(one) - rankOf(other)) ||
        -sign * compare(ageOf(one), ageOf(other)) ||
        compare(one.id, other.id),
    )
  }
  const keys = new Map(rows.map((row) => [row, sortValue(row, sort)]))
  return rows.sort(
    (one, other) => sign * compare(keys.get(one) ?? '', keys.get(other) ?? '') || compare(one.id, other.id),
  )
}

/** Who waits comes before who is on hold, and both before those that are talked to. */
const rankOf = (row: WallRow) => (isWaiting(row) ? 2 : row.callState === 'Hold' ? 1 : 0)
const ageOf = ({ since }: WallRow) => since ?? Infinity
const compare = (one: string | number, other: string | number) => (one < other ? -1 : one > other ? 1 : 0)

function sortValue(row: WallRow, column: Exclude<WallColumn, 'wait'>): string | number {
  if (column === 'people') return row.people
  if (column === 'state') return shownState(row)
  return folded(row[column])
}

const inGroup: Record<WallGroup, (row: WallRow) => string> = {
  queue: ({ queue }) => queue,
  path: ({ path }) => path,
  agent: ({ agent }) => agent,
  state: shownState,
  channel: ({ channel }) => channel,
}

/** Rows as lines: below the heads of their groups where there are any, those first in which most people wait. */
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
 * now, and what has gone stays as a mark (BEHAVIOURS §2, 2). `late`: how many have come that stand nowhere yet.
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
