interface Paging {
  readonly page?: number | undefined
  readonly countPerPage?: number | undefined
  readonly all?: boolean | undefined
  readonly simplifiedPaging?: boolean | undefined
}

/** One page of a list; `page` counts from zero, 25 a page, no totals with `simplifiedPaging` (contract §5.1). */
export function pageOf<Row, Item>(rows: readonly Row[], paging: Paging, toItem: (row: Row) => Item) {
  const size = paging.all ? Math.max(rows.length, 1) : Math.max(1, paging.countPerPage ?? 25)
  const page = paging.all ? 0 : Math.max(0, paging.page ?? 0)
  const items = rows.slice(page * size, (page + 1) * size).map(toItem)
  const hasMorePages = (page + 1) * size < rows.length
  if (paging.simplifiedPaging) return { items, hasMorePages }
  return { items, totalCount: rows.length, totalPages: Math.ceil(rows.length / size), hasMorePages }
}
