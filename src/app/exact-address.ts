import { useBrowserLocation, useSearch } from 'wouter/use-browser-location'

/**
 * The router decodes an address before it takes it apart, after which nobody can tell `%2B` from `%252B`, or an `&` within a
 * value from one between two. Given so, what it decodes is the address as it stands.
 */
const exact = (text: string): string => text.replaceAll('%', '%25')

/** For the router's `hook`: the path as it stands, so that a step of it has to be decoded (`use-id-in-address.ts`). */
export function useExactLocation(): ReturnType<typeof useBrowserLocation> {
  const [path, navigate] = useBrowserLocation()
  return [exact(path), navigate]
}

/** For its `searchHook`: the search as it stands, which `URLSearchParams` decodes. */
export const useExactSearch = (): string => exact(useSearch())
