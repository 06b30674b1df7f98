import { Link, useLocation } from 'wouter'

import * as m from '#messages'
import { historyAddress, sessionsAddress } from '#lib/addresses.ts'

/** The places of the console. Where there is no room for it, the person's menu leads there. */
export function Navigation() {
  const [address] = useLocation()
  return (
    <nav className="navigation" aria-label={m.app_navigation()}>
      {placesOf().map(({ name, href }) => (
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

export const placesOf = (): readonly Place[] => [
  { name: m.sessions_title(), href: sessionsAddress },
  { name: m.history_link(), href: historyAddress },
]
