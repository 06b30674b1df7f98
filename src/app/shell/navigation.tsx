import { Link, useLocation } from 'wouter'

import * as m from '#messages'
import type { UserInfo } from '#api/contract/user-info.ts'
import { canWatchCalls, canWatchWall } from '#api/policy.ts'
import { callsAddress, historyAddress, sessionsAddress, wallAddress } from '#lib/addresses.ts'

/** The places of the console. Where there is no room for it, the person's menu leads there. */
export function Navigation({ user }: { readonly user: UserInfo }) {
  const [address] = useLocation()
  return (
    <nav className="navigation" aria-label={m.app_navigation()}>
      {placesOf(user).map(({ name, href }) => (
        <Link key={href} href={href} aria-current={address.startsWith(href) ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </nav>
  )
}

interface Place {
  readonly name: string
  readonly href: string
}

export const placesOf = (user: UserInfo): readonly Place[] => [
  { name: m.sessions_title(), href: sessionsAddress },
  ...(canWatchWall(user).allowed ? [{ name: m.wall_title(), href: wallAddress }] : []),
  ...(canWatchCalls(user).allowed ? [{ name: m.calls_title(), href: callsAddress }] : []),
  { name: m.history_link(), href: historyAddress },
]
