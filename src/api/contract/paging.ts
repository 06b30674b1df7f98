import * as v from 'valibot'

import {
  count,
  dto,
  enumeration,
  flag,
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
  return dto({ items: listOf(item), totalCount: count, totalPages: count, hasMorePages: flag })
}
