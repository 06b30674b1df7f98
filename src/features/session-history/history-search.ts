import * as v from 'valibot'

import { everything, sortFields, type HistorySearch } from '#api/history.ts'
import { isDay } from './is-day.ts'

// However long: a filter that was left out would find more than was asked for.
const text = v.fallback(v.pipe(v.string(), v.trim()), '')
const day = v.fallback(v.pipe(v.string(), v.trim(), v.check(isDay)), '')
const ids = v.fallback(
  v.pipe(
    v.string(),
    v.transform((list) => [...new Set(list.split(/[\s,]+/).filter(Boolean))]),
  ),
  () => [],
)

/** The parameters of the address have the contract's names; what is no value of theirs reads as unset. */
const Parameters = v.object({
  startDate: day,
  endDate: day,
  customerIds: ids,
  endpointIds: ids,
  specificIds: ids,
  from: text,
  to: text,
  log: text,
  parentSessionId: text,
  searchArchive: v.fallback(
    v.pipe(
      v.literal('true'),
      v.transform(() => true),
    ),
    false,
  ),
  sortField: v.fallback(v.picklist(sortFields), everything.sortField),
  sortOrder: v.fallback(v.picklist(['Descend', 'Ascend']), everything.sortOrder),
  /** People count pages from 1, the server from 0. */
  page: v.fallback(
    v.pipe(
      v.string(),
      v.regex(/^\d{1,5}$/),
      v.transform((value) => Math.max(0, Number(value) - 1)),
    ),
    0,
  ),
})

/** What the address asks for. */
export const readSearch = (search: URLSearchParams): HistorySearch =>
  v.parse(Parameters, Object.fromEntries(search))

/** The address of a search: only what differs from everything, so that it stays short and can be passed on. */
export function writeSearch(search: HistorySearch): URLSearchParams {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    const usual = everything[name as keyof HistorySearch]
    const written = name === 'page' ? String(search.page + 1) : String(value)
    if (String(value) !== String(usual)) parameters.set(name, written)
  }
  return parameters
}

/** Two days that no session can lie between. */
export const isBackwards = ({ startDate, endDate }: Pick<HistorySearch, 'startDate' | 'endDate'>): boolean =>
  startDate !== '' && endDate !== '' && endDate < startDate

/** How many of the filters are set; the order and the page are none. */
export const filterCount = (search: HistorySearch): number => {
  const { sortField: _field, sortOrder: _order, page: _page, ...filters } = search
  return Object.values(filters).filter((value) => value === true || (value !== false && value.length > 0))
    .length
}
