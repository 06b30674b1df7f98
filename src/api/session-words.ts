import * as m from '#messages'
import { parseServerDate } from '#lib/dates.ts'
import { durationWords } from '#lib/duration-words.ts'
import type { SessionInfo, SessionMemberInfo } from './contract/session-info.ts'

type OfCustomer = Pick<SessionInfo, 'customerBreadcrumb' | 'customerName'>

/** The path to a session's customer, `Northwind › Billing`; empty where the server names nobody. */
export function customerNames({ customerBreadcrumb, customerName }: OfCustomer): string {
  const path = customerBreadcrumb.map(({ name }) => name).filter((name) => name.trim() !== '')
  return path.join(' › ') || customerName
}

/** The same, or the endpoint that was reached. */
export const customerPath = (session: OfCustomer & Pick<SessionInfo, 'endpointName'>): string =>
  customerNames(session) || session.endpointName

/** Somebody waits for a person. */
export const isWaiting = ({
  callState,
  queueState,
}: Pick<SessionInfo, 'callState' | 'queueState'>): boolean =>
  callState === 'Ringing' || queueState === 'Queued' || queueState === 'Ringing'

/** How long so far, in words that stay true for a whole minute. */
const soFar = (seconds: number): string =>
  seconds < 60 ? m.session_under_minute() : durationWords(seconds * 1_000)

/**
 * For running clocks, one function a kind. The server dates neither the answering nor the holding of a session, so the time is
 * that since it began.
 */
export const waitingWords = (seconds: number): string => m.session_waiting({ time: soFar(seconds) })
export const lastingWords = (seconds: number): string => m.session_lasting({ time: soFar(seconds) })

/** Milliseconds between the server's dates of both ends; null where it lacks one. */
export function lastedFor({
  dateCreated,
  dateCompleted,
}: Pick<SessionInfo, 'dateCreated' | 'dateCompleted'>): number | null {
  const began = parseServerDate(dateCreated)
  const ended = parseServerDate(dateCompleted)
  return began === null || ended === null || ended < began ? null : ended - began
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

type Dated = Pick<SessionInfo, 'dateLastModified'>

/** Whether one word of a session is later than another, where both dates can be read (contract §6.10). */
export function isLater(one: Dated, other: Dated): boolean {
  const [time, former] = [parseServerDate(one.dateLastModified), parseServerDate(other.dateLastModified)]
  return time !== null && former !== null && former < time
}

/** A member's name for people; identities are better than nothing. */
export const memberName = ({
  displayName,
  identity,
}: Pick<SessionMemberInfo, 'displayName' | 'identity'>): string =>
  displayName.trim() || identity.trim() || '—'
