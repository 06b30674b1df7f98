import { isWaiting } from '#api/session-words.ts'
import type { WallRow } from '#api/wall/wall-row.ts'
import { compare } from '#lib/compare.ts'
import { folded } from '#lib/folded.ts'
import { onLeaving } from '#lib/left-behind.ts'
import { shownState, type WallColumn } from './wall-columns.ts'
import type { WallView } from './wall-search.ts'

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

function sortValue(row: WallRow, column: Exclude<WallColumn, 'wait'>): string | number {
  if (column === 'people') return row.people
  if (column === 'state') return shownState(row)
  return folded(row[column])
}
