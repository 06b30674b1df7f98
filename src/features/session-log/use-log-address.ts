import { useSearchParams } from 'wouter'

/** The search parameters that say what is shown of a log: what is searched for, which lines, the line of a link, and how. */
export const logParameters = ['q', 'level', 'node', 'only', 'line', 'view'] as const
export type LogParameter = (typeof logParameters)[number]

/** New values of some parameters; an empty list takes one away. */
export type LogAddressChange = Partial<Record<LogParameter, readonly string[]>>

export interface LogAddress {
  readonly search: URLSearchParams
  readonly change: (changes: LogAddressChange) => void
}

/** What is shown of the log stands in the address, so that a link and a reload show it too. */
export function useLogAddress(): LogAddress {
  const [search, setSearch] = useSearchParams()
  return {
    search,
    change: (changes) =>
      setSearch(
        (former) => {
          const next = new URLSearchParams(former)
          for (const [name, values] of Object.entries(changes)) {
            next.delete(name)
            for (const value of values) if (value !== '') next.append(name, value)
          }
          return next
        },
        { replace: true },
      ),
  }
}
