import { useSearchParams } from 'wouter'

/** What is searched for in the log, kept in the address as `q`, so that a link and a reload show it too. */
export function useLogQuery(): [query: string, setQuery: (query: string) => void] {
  const [search, setSearch] = useSearchParams()
  return [
    search.get('q') ?? '',
    (query) =>
      setSearch(
        (former) => {
          const next = new URLSearchParams(former)
          if (query === '') next.delete('q')
          else next.set('q', query)
          return next
        },
        { replace: true },
      ),
  ]
}
