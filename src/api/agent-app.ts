import { queryOptions } from '@tanstack/react-query'

import { send } from './client.ts'
import type { AppConfig } from './contract/agent-app.ts'
import { keptLive } from './live/live-rules.ts'

/**
 * The agent's own phone: which identity and endpoint in a session's members is this person, and in which state it is
 * (contract §4.2). Read again each minute, since the state can only be looked at.
 */
export const appConfig = () =>
  queryOptions({
    queryKey: ['app', 'config'],
    queryFn: ({ signal }) => send('GetAppConfig', { deviceType: 'Web' }, { signal }),
    staleTime: 60_000,
    retry: false,
    ...keptLive<AppConfig>({ everyMs: 60_000, isQuiet: true }),
  })
