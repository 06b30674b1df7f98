import * as v from 'valibot'

import {
  answeredFlag,
  count,
  dto,
  enumeration,
  listOf,
  optionalCount,
  optionalFlag,
  optionalTexts,
  optionalText,
} from './liberal.ts'

export const SortOrders = enumeration(['Ascend', 'Descend'])

/** What every list request takes (contract §5.1). `page` counts from zero. */
export const listRequestFields = {
  page: optionalCount,
  countPerPage: optionalCount,
  all: optionalFlag,
  specificIds: optionalTexts,
  sortField: optionalText,
  sortOrder: v.optional(SortOrders),
  simplifiedPaging: optionalFlag,
}

/** One page of a list (contract §5.1). With `simplifiedPaging` there are no totals, and null must not read as zero. */
export function listResponse<Schema extends v.GenericSchema>(item: Schema) {
  return dto({ items: listOf(item), totalCount: count, totalPages: count, hasMorePages: answeredFlag })
}

/** So many items a page where nothing else is asked for (contract §5.1); hardly any server gives fewer of more that it has. */
const usualPage = 25

interface Page {
  readonly items: readonly unknown[]
  readonly hasMorePages: boolean | null
}

/**
 * Whether a page may have a next one. An empty page is the end, whatever else it says (contract §5.1); of a server that says
 * nothing, every page may have one that is as long as a page usually is, however many were asked for.
 */
export const mayHaveMore = ({ items, hasMorePages }: Page): boolean =>
  items.length > 0 && (hasMorePages ?? items.length >= usualPage)
