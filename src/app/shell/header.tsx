import { useQuery } from '@tanstack/react-query'
import { Link } from 'wouter'

import * as m from '#messages'
import type { Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { environment } from '#api/environment.ts'
import { sessionsAddress } from '#lib/addresses.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { AccountMenu } from './account-menu.tsx'
import { useFirstViewShown } from './first-view.ts'
import { FreshnessStatus } from './freshness-status.tsx'
import { KeyboardWatch } from './keyboard-watch.tsx'
import { Navigation } from './navigation.tsx'
import { RingBlocked } from './ring-blocked.tsx'
import { RingingWatch } from './ringing-watch.tsx'
import { UserMenu } from './user-menu.tsx'

const AgentState = lazyAgain(async () => (await import('#features/agent-state/agent-state.tsx')).AgentState)

interface HeaderProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/** Always in sight: whose account this is, on which server, how fresh it is, and who works here. */
export function Header({ user, account }: HeaderProps) {
  const { data: server } = useQuery(environment())
  const isFirstViewShown = useFirstViewShown()
  return (
    <header className="frame-header" data-environment={server?.production ? 'production' : undefined}>
      <Link href={sessionsAddress} className="brand" aria-label={m.app_home()}>
        <span className="brand-mark" aria-hidden="true" />
        <span className="brand-name">{m.app_name()}</span>
      </Link>
      <RegionBoundary form="bar" region={m.region_account()}>
        <AccountMenu user={user} account={account} />
      </RegionBoundary>
      <span
        className="environment"
        dir="auto"
        title={server && m.app_environment({ name: server.environment })}
      >
        {server?.environment}
      </span>
      <Navigation user={user} />
      <RegionBoundary form="bar" region={m.region_ringing()}>
        <RingingWatch user={user} account={account} />
        <RingBlocked />
      </RegionBoundary>
      <RegionBoundary form="bar" region={m.live_name()}>
        <FreshnessStatus />
      </RegionBoundary>
      <RegionBoundary form="bar" region={m.region_agent_state()}>
        {isFirstViewShown && <AgentState user={user} />}
      </RegionBoundary>
      <RegionBoundary form="bar" region={m.keyboard_palette()}>
        <KeyboardWatch user={user} account={account} />
      </RegionBoundary>
      <RegionBoundary form="bar" region={m.region_user()}>
        <UserMenu user={user} />
      </RegionBoundary>
    </header>
  )
}
