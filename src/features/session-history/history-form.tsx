import { useLayoutEffect, useRef, useState, type SyntheticEvent } from 'react'

import * as m from '#messages'
import { everything, type HistorySearch } from '#api/history.ts'
import { Button } from '#ui/button.tsx'
import { TextField } from '#ui/text-field.tsx'
import { filterCount, isBackwards, readSearch, writeSearch } from './history-search.ts'

interface HistoryFormProps {
  readonly search: HistorySearch
  readonly show: (search: HistorySearch) => void
  readonly startOver: (search: HistorySearch) => void
}

/** Every filter of the server. It asks when it is sent, not with each key: each answer may carry whole logs. */
export function HistoryForm({ search, show, startOver }: HistoryFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const address = writeSearch(search).toString()
  // "Back" brings back what was asked for, also in fields that were typed in since.
  useLayoutEffect(() => form.current?.reset(), [address])
  const [isOpenAtFirst] = useState(() => globalThis.matchMedia('(width >= 45rem)').matches)
  const count = filterCount(search)

  function send(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    const next = searchIn(new FormData(event.currentTarget), search)
    if (isBackwards(next)) event.currentTarget.querySelector<HTMLElement>('[name=endDate]')?.focus()
    show(next)
  }

  return (
    <details className="history-filters" open={isOpenAtFirst || isBackwards(search)}>
      <summary>
        {m.history_filters()}
        {count > 0 && <span className="history-filter-count">{m.history_filters_set({ count })}</span>}
      </summary>
      <form ref={form} className="history-form" onSubmit={send} aria-label={m.history_filters()}>
        <TextField type="date" name="startDate" label={m.history_start()} defaultValue={search.startDate} />
        <TextField
          type="date"
          name="endDate"
          label={m.history_end()}
          defaultValue={search.endDate}
          error={isBackwards(search) ? m.history_end_before_start() : undefined}
        />
        <Words name="from" label={m.history_from()} {...{ search }} />
        <Words name="to" label={m.history_to()} {...{ search }} />
        <Words name="log" label={m.history_log()} {...{ search }} />
        <Words name="customerIds" label={m.history_customers()} {...{ search }} />
        <Words name="endpointIds" label={m.history_endpoints()} {...{ search }} />
        <Words name="specificIds" label={m.history_ids()} {...{ search }} />
        <Words name="parentSessionId" label={m.history_parent()} {...{ search }} />
        <div className="history-foot">
          <label className="history-archive">
            <input type="checkbox" name="searchArchive" value="true" defaultChecked={search.searchArchive} />
            <span>
              {m.history_archive()}
              <span className="field-note">{m.history_archive_note()}</span>
            </span>
          </label>
          <div className="history-acts">
            <Button type="submit" variant="primary" icon="search">
              {m.history_search()}
            </Button>
            {count > 0 && (
              <Button
                variant="ghost"
                icon="close"
                onClick={() =>
                  startOver({ ...everything, sortField: search.sortField, sortOrder: search.sortOrder })
                }
              >
                {m.history_clear()}
              </Button>
            )}
          </div>
        </div>
      </form>
    </details>
  )
}

type WordsName = 'from' | 'to' | 'log' | 'customerIds' | 'endpointIds' | 'specificIds' | 'parentSessionId'

const Words = (props: {
  readonly name: WordsName
  readonly label: string
  readonly search: HistorySearch
}) => (
  <TextField
    name={props.name}
    label={props.label}
    defaultValue={String(props.search[props.name])}
    autoComplete="off"
    spellCheck={false}
  />
)

/** What the form asks for, in the order that was chosen elsewhere, from its first page. */
function searchIn(data: FormData, { sortField, sortOrder }: HistorySearch): HistorySearch {
  const fields = [...data].map(([name, value]) => [name, typeof value === 'string' ? value : ''])
  return { ...readSearch(new URLSearchParams(fields)), sortField, sortOrder }
}
