import { parseServerDate } from '#lib/dates.ts'

interface Dated {
  readonly dateCreated: string
  readonly dateLastModified: string
}

interface Order {
  readonly sortField: keyof Dated
  readonly sortOrder: 'Descend' | 'Ascend'
}

/**
 * Whether a list stands in the order that was asked for. Servers do not say whether they sorted (contract §5.1, §9.10).
 * Items without a readable date say nothing, and two of one moment may stand either way.
 */
export function isSortedAsAsked(items: readonly Dated[], { sortField, sortOrder }: Order): boolean {
  const times = items.map((item) => parseServerDate(item[sortField])).filter((time) => time !== null)
  return times.every((time, index) => {
    const former = times[index - 1] ?? time
    return sortOrder === 'Ascend' ? former <= time : former >= time
  })
}
