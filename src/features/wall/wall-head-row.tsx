import { Icon } from '#ui/icon.tsx'
import { columnWords, type WallColumn } from './wall-columns.ts'
import type { WallOrder, WallView } from './wall-search.ts'

interface WallHeadRowProps {
  readonly view: WallView
  readonly setOrder: (order: WallOrder) => void
}

/** The heads of the columns: each sorts by its own, and the other way round when it does already. */
export function WallHeadRow({ view, setOrder }: WallHeadRowProps) {
  const { sort, isDescending } = view

  function sortBy(column: WallColumn) {
    // The longest wait and the most people are looked for first; names from A.
    const isFirstDescending = column === 'wait' || column === 'people'
    setOrder({ sort: column, isDescending: column === sort ? !isDescending : isFirstDescending })
  }

  return (
    <thead className="wall-head">
      <tr aria-rowindex={1}>
        {view.columns.map((column) => {
          const isSorted = column === sort
          return (
            <th
              key={column}
              scope="col"
              className={`wall-${column}`}
              aria-sort={isSorted ? (isDescending ? 'descending' : 'ascending') : undefined}
            >
              <button type="button" onClick={() => sortBy(column)}>
                {columnWords[column]()}
                {isSorted && <Icon name={isDescending ? 'chevron-down' : 'chevron-up'} />}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
