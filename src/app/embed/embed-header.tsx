import { useQuery } from '@tanstack/react-query'

import * as m from '#messages'
import type { Account } from '#api/account.ts'
import { environment } from '#api/environment.ts'
import { basePath } from '#lib/base-path.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { Icon } from '#ui/icon.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { FreshnessStatus } from '../shell/freshness-status.tsx'

interface EmbedHeaderProps {
  readonly account: Account | null
  readonly sessionId: string
}

/** What may not be missing in a frame either: whose account this is, on which server, how fresh it is. */
export function EmbedHeader({ account, sessionId }: EmbedHeaderProps) {
  const { data: server } = useQuery(environment())
  const name = account?.name ?? m.app_no_account()
  return (
    <header className="frame-header" data-environment={server?.production ? 'production' : undefined}>
      <span className="embed-account header-label" dir="auto" title={m.app_account({ name })}>
        {name}
      </span>
      <span
        className="environment"
        dir="auto"
        title={server && m.app_environment({ name: server.environment })}
      >
        {server?.environment}
      </span>
      <RegionBoundary form="bar" region={m.live_name()}>
        <FreshnessStatus />
      </RegionBoundary>
      <a
        href={basePath + sessionAddress(sessionId)}
        target="_blank"
        rel="noopener"
        className="button"
        data-variant="ghost"
        data-size="sm"
        aria-label={m.embed_open_console()}
      >
        <Icon name="external" />
      </a>
    </header>
  )
}
