import type { RequestOf } from '../../api/contract/operations.ts'

type ListRequest = Pick<RequestOf<'ListSessions'>, 'specificIds' | 'sortField' | 'sortOrder'>

/** The values of a filter; undefined where it is not set. */
export function given(wanted: readonly string[] | undefined): ReadonlySet<string> | undefined {
  const values = new Set(wanted)
  values.delete('')
  return values.size === 0 ? undefined : values
}

/** Whether a text holds what is looked for, in any case. */
export const contains = (value: string | undefined, wanted: string) =>
  (value ?? '').toLowerCase().includes(wanted.toLowerCase())

/** Whether a date lies within days in UTC, first and last included; only the day of a limit counts. */
export function isWithinDays(date: string | undefined, first: string | undefined, last: string | undefined) {
  const day = (date ?? '').slice(0, 10)
  return (!first || day >= first.slice(0, 10)) && (!last || day <= last.slice(0, 10))
}

/**
 * Rows in the order that a list was asked for (contract §5.1): by any of the fields whose value is plain, the newest first
 * where none is named. Both are guesses.
 */
export function sortedAsAsked<Row, Fields extends object>(
  rows: readonly Row[],
  { sortField, sortOrder }: ListRequest,
  names: readonly (keyof Fields & string)[],
  fieldsOf: (row: Row) => Fields,
): Row[] {
  const wanted = (sortField || 'dateCreated').toLowerCase()
  const direction = (sortOrder ?? (sortField ? 'Ascend' : 'Descend')) === 'Descend' ? -1 : 1
  const name = names.find((each) => each.toLowerCase() === wanted)
  return rows
    .map((row) => ({ row, value: sortValue(name && fieldsOf(row)[name]) }))
    .toSorted((one, other) => direction * (one.value < other.value ? -1 : one.value > other.value ? 1 : 0))
    .map(({ row }) => row)
}

const sortValue = (value: unknown) =>
  typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
