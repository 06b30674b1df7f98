import type { SessionInfo } from './contract/session-info.ts'

type Session = Pick<SessionInfo, 'customerBreadcrumb' | 'customerName' | 'endpointName'>

/** The path to a session's customer, `Northwind › Billing`; the endpoint that was reached where the server names nobody. */
export function customerPath({ customerBreadcrumb, customerName, endpointName }: Session): string {
  const path = customerBreadcrumb.map(({ name }) => name).filter((name) => name.trim() !== '')
  return path.join(' › ') || customerName || endpointName
}

/** The name of the icon for a session's channel and, of a call, its direction. An unknown channel reads as a call. */
export function channelPicture({ channel, direction }: Pick<SessionInfo, 'channel' | 'direction'>) {
  if (channel === 'Chat') return 'chat'
  if (channel === 'Fax') return 'fax'
  return direction === 'Outgoing' ? 'phone-outgoing' : 'phone-incoming'
}

export interface Named {
  readonly displayName: string
  readonly fromName: string
  readonly fromAddress: string
}

/** What the server calls a session, or the other side of it; nothing where it names neither. */
export const givenName = ({ displayName, fromName, fromAddress }: Named): string =>
  [displayName, fromName, fromAddress].find((name) => name.trim() !== '') ?? ''
