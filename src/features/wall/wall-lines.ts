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

/** What was chosen last and out of what: most of it stands in the same order the next time. */
interface Chosen {
  readonly rows: readonly WallRow[]
  /** What was asked for, in a text. */
  readonly asked: string
  readonly chosen: readonly WallRow[]
}

const nothingChosen: Chosen = { rows: [], asked: '', chosen: [] }
let lately = nothingChosen

onLeaving(() => {
  lately = nothingChosen
})

/** More changes than these are not put into place one by one. */
const fewChanges = 200

/** The rows that a view lets through, in its order. */
export function chosenRows(rows: readonly WallRow[], view: WallView): readonly WallRow[] {
  const asked = [view.find, view.state, view.channel, view.queue, view.sort, view.isDescending].join('\n')
  const chosen =
    (asked === lately.asked && withFewChanges(lately, rows, view)) ||
    inOrderOf(lately.chosen, rows.filter(fitting(view))).sort(orderOf(view))
  lately = { rows, asked, chosen }
  return chosen
}

function fitting(view: WallView): (row: WallRow) => boolean {
  const words = folded(view.find).split(/\s+/).filter(Boolean)
  return (row) =>
    (view.channel === '' || row.channel === view.channel) &&
    (view.state === '' || shownState(row) === view.state) &&
    (view.queue === '' || row.queue === view.queue) &&
    words.every((word) => row.text.includes(word))
}

/** What was chosen, with what has changed since in its place; nothing where that is more than a few rows. */
function withFewChanges({ rows, chosen }: Chosen, next: readonly WallRow[], view: WallView) {
  if (next === rows) return chosen
  const { gone, come } = rowsBetween(rows, next)
  if (gone.size + come.length > fewChanges) return null
  const fits = fitting(view)
  const order = orderOf(view)
  const changed = chosen.filter((row) => !gone.has(row))
  for (const row of come) if (fits(row)) changed.splice(placeOf(row, changed, order), 0, row)
  return changed
}

/** What of `former` is no longer in `next`, and the other way round. Rows keep their places, and new ones stand last. */
function rowsBetween(former: readonly WallRow[], next: readonly WallRow[]) {
  const gone = new Set<WallRow>()
  const come: WallRow[] = []
  let at = 0
  for (const row of former) {
    const there = next[at]
    if (there === row) at += 1
    else {
      gone.add(row)
      if (there?.id !== row.id) continue
      come.push(there)
      at += 1
    }
  }
  return { gone, come: [...come, ...next.slice(at)] }
}

/** Those that stood there already as they stood, the others behind them: thousands in order are sorted in no time. */
function inOrderOf(former: readonly WallRow[], rows: readonly WallRow[]): WallRow[] {
  const others = new Set(rows)
  return [...former.filter((row) => others.delete(row)), ...others]
}

/** Which of two rows stands first, less than 0 for the one. No two are equal. */
type Order = (one: WallRow, other: WallRow) => number

function orderOf({ sort, isDescending }: WallView): Order {
  const sign = isDescending ? -1 : 1
  if (sort === 'wait') {
    return (one, other) =>
      sign * (rankOf(one) - rankOf(other)) ||
      -sign * compare(ageOf(one), ageOf(other)) ||
      compare(one.id, other.id)
  }
  const values = new Map<WallRow, string | number>()
  const valueOf = (row: WallRow) => {
    let value = values.get(row)
    if (value === undefined) values.set(row, (value = sortValue(row, sort)))
    return value
  }
  return (one, other) => sign * compare(valueOf(one), valueOf(other)) || compare(one.id, other.id)
}

/** Where a row belongs among rows in order. */
function placeOf(row: WallRow, rows: readonly WallRow[], order: Order): number {
  let [from, to] = [0, rows.length]
  while (from < to) {
    const middle = (from + to) >> 1
    const there = rows[middle]
    if (there && order(there, row) < 0) from = middle + 1
    else to = middle
  }
  return from
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
