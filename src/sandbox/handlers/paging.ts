interface Paging {
  readonly page?: number | undefined
  readonly countPerPage?: number | undefined
  readonly all?: boolean | undefined
  readonly simplifiedPaging?: boolean | undefined
}

const usualSize = 25

/**
 * One page of a list; `page` counts from zero (contract §5.1). With `simplifiedPaging` nothing is counted, and the totals are
 * the zero of a number that was never set: they are no nullable ones, and zeros are not omitted (§8.5).
 */
export function pageOf<Row, Item>(rows: readonly Row[], paging: Paging, toItem: (row: Row) => Item) {
  const asked = paging.countPerPage ?? 0
  const size = paging.all ? Math.max(rows.length, 1) : asked > 0 ? asked : usualSize
  const page = paging.all ? 0 : Math.max(0, paging.page ?? 0)
  const items = rows.slice(page * size, (page + 1) * size).map(toItem)
  const hasMorePages = (page + 1) * size < rows.length
  if (paging.simplifiedPaging) return { items, totalCount: 0, totalPages: 0, hasMorePages }
  return { items, totalCount: rows.length, totalPages: Math.ceil(rows.length / size), hasMorePages }
}
