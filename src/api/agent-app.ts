import { queryOptions } from '@tanstack/react-query'

import { send } from './client.ts'

/** The agent's own phone: which identity and endpoint in a session's members is this person (contract §4.2). */
export const appConfig = () =>
  queryOptions({
    queryKey: ['app', 'config'],
    queryFn: ({ signal }) => send('GetAppConfig', { deviceType: 'Web' }, { signal }),
    staleTime: 60_000,
    retry: false,
  })
