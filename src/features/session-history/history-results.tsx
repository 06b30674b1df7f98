import * as m from '#messages'
import type { HistoryPage, HistorySearch, SortField, SortOrder } from '#api/history.ts'
import { sortFields } from '#api/history.ts'
import { problemOf } from '#api/problem.ts'
import { numberFormat } from '#lib/formats.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { HistoryRow } from './history-row.tsx'

interface HistoryResultsProps {
  readonly data: HistoryPage
  readonly search: HistorySearch
  readonly show: (search: HistorySearch) => void
  readonly startOver: (search: HistorySearch) => void
  /** Why the last read of this page failed, if it did. */
  readonly error: Error | null
  /** The page shown is the former one; the one asked for is on its way. */
  readonly isFormer: boolean
}

/** One page of what was found, its order, and the way to the next. It never says how many pages there are: nobody knows. */
export function HistoryResults({ data, search, show, startOver, error, isFormer }: HistoryResultsProps) {
  const { entries, before, hasMore, isAsAsked } = data
  if (entries.length === 0 && !isFormer) return <Nothing {...{ search, startOver }} />
  return (
    <>
      <div className="history-bar">
        <output className="history-range">{rangeWords(data)}</output>
        <Order {...{ search, show }} />
      </div>
      {error && (
        <p className="history-note" dir="auto">
          {problemOf(error).text}
        </p>
      )}
      {!isAsAsked && <p className="history-note">{m.history_not_sorted()}</p>}
      <ul aria-label={m.history_title()} data-former={isFormer || undefined}>
        {entries.map((entry, index) => (
          <li key={`${before + index} ${entry.session.id}`}>
            <HistoryRow entry={entry} dateShown={search.sortField} logText={search.log} />
          </li>
        ))}
      </ul>
      <nav className="history-pages" aria-label={m.history_pages()}>
        <Button
          icon="chevron-start"
          disabledReason={search.page === 0 ? m.history_first_page() : undefined}
          onClick={() => show({ ...search, page: search.page - 1 })}
        >
          {m.history_previous()}
        </Button>
        <span>{m.history_page({ page: search.page + 1 })}</span>
        <Button
          icon="chevron-end"
          isBusy={isFormer}
          disabledReason={hasMore ? undefined : m.history_last_page()}
          onClick={() => show({ ...search, page: search.page + 1 })}
        >
          {m.history_next()}
        </Button>
      </nav>
    </>
  )
}

const number = numberFormat()

function rangeWords({ entries, before, total }: HistoryPage): string {
  const range = { from: number().format(before + 1), to: number().format(before + entries.length) }
  return total === null
    ? m.history_range(range)
    : m.history_range_of({ ...range, total: number().format(total) })
}

type Asking = Pick<HistoryResultsProps, 'search' | 'show'>

const sortWords: Record<SortField, () => string> = {
  dateCreated: m.history_sort_created,
  dateLastModified: m.history_sort_modified,
}

const Order = ({ search, show }: Asking) => (
  <div className="history-order">
    <select
      className="input"
      aria-label={m.history_sort()}
      value={search.sortField}
      onChange={(event) => show({ ...search, page: 0, sortField: event.currentTarget.value as SortField })}
    >
      {sortFields.map((field) => (
        <option key={field} value={field}>
          {sortWords[field]()}
        </option>
      ))}
    </select>
    <select
      className="input"
      aria-label={m.history_sort_order()}
      value={search.sortOrder}
      onChange={(event) => show({ ...search, page: 0, sortOrder: event.currentTarget.value as SortOrder })}
    >
      <option value="Descend">{m.history_newest_first()}</option>
      <option value="Ascend">{m.history_oldest_first()}</option>
    </select>
  </div>
)

const Nothing = ({ search, startOver }: Pick<HistoryResultsProps, 'search' | 'startOver'>) =>
  search.page === 0 ? (
    <EmptyState icon="search" title={m.history_nothing()}>
      {search.searchArchive ? m.history_nothing_in_archive() : m.history_nothing_recent()}
    </EmptyState>
  ) : (
    <EmptyState
      icon="search"
      title={m.history_no_page({ page: search.page + 1 })}
      action={<Button onClick={() => startOver({ ...search, page: 0 })}>{m.history_to_first_page()}</Button>}
    />
  )
