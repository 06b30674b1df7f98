import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { wordFor } from '#api/words.ts'
import type { IconName } from '#ui/icon-name.ts'
import { durationWords } from './duration-words.ts'

/** Somebody waits for a person. */
export const isWaiting = ({ callState, queueState }: SessionInfo): boolean =>
  callState === 'Ringing' || queueState === 'Queued' || queueState === 'Ringing'

/** `Northwind › Billing`; the endpoint that was reached where the server names no customer. */
export function customerPath({ customerBreadcrumb, customerName, endpointName }: SessionInfo): string {
  const path = customerBreadcrumb.map(({ name }) => name).filter((name) => name.trim() !== '')
  return path.join(' › ') || customerName || endpointName
}

/** What the server says of the queue, apart from the call state (BEHAVIOURS §2, 17); nothing where it is in none. */
export function queueWords({ queueState, holdQueueName, callState }: SessionInfo): string {
  if (holdQueueName !== '' && callState === 'Hold') return m.session_queue({ queue: holdQueueName })
  if (queueState === '' || queueState === 'None') return ''
  return m.session_queue({ queue: wordFor('callState', queueState) })
}

export function channelIcon({ channel, direction }: SessionInfo): IconName {
  if (channel === 'Chat') return 'chat'
  if (channel === 'Fax') return 'fax'
  return direction === 'Outgoing' ? 'phone-outgoing' : 'phone-incoming'
}

/**
 * For the running clock, one function a kind. The server dates neither the answering nor the holding of a session, so the
 * time is that since it began.
 */
export const waitingWords = (seconds: number): string =>
  m.session_waiting({ time: durationWords(seconds * 1_000) })
export const lastingWords = (seconds: number): string =>
  m.session_lasting({ time: durationWords(seconds * 1_000) })
