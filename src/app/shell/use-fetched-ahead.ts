import type { QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { whenIdle } from '#lib/when-idle.ts'

const fetchAhead = (client: QueryClient) =>
  import('./fetch-ahead.ts').then(
    (code) => code.fetchAhead(client),
    () => undefined,
  )

/** Fetches what a click may need once the browser is idle. That it could not matters only when the click comes. */
export function useFetchedAhead(client: QueryClient): void {
  useEffect(() => whenIdle(() => fetchAhead(client)), [client])
}
