import type { WallRow } from '#api/wall/wall-row.ts'
import { compare } from '#lib/compare.ts'
import { folded } from '#lib/folded.ts'
import { onLeaving } from '#lib/left-behind.ts'
import { isWaiting, shownState, type WallColumn } from './wall-columns.ts'
import type { WallView } from './wall-search.ts'

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

function sortValue(row: WallRow, column: Exclude<WallColumn, 'wait'>): string | number {
  if (column === 'people') return row.people
  if (column === 'state') return shownState(row)
  return folded(row[column])
}
