import type { QueryClient } from '@tanstack/react-query'

import type { SessionInfo } from '../contract/session-info.ts'
import { outdateReads } from './outdated-reads.ts'

/** `at`: until when reads of it are outdated, in milliseconds since the epoch; `session`: what the server has said since, where it has. */
export interface OutdatedSession {
  readonly sessionId: string
  readonly at: number
  readonly session?: SessionInfo
}

/** What the resources need of the live tab; kept apart from it, since it needs the resources. */
interface Teller {
  readonly tellOutdated: (outdated: OutdatedSession) => void
}

const tellers = new WeakMap<QueryClient, Teller>()

/** From now on, what `outdateEverywhere` is told goes to the other tabs as well; null ends that. */
export function setTeller(client: QueryClient, teller: Teller | null): void {
  if (teller) tellers.set(client, teller)
  else tellers.delete(client)
}

/**
 * An act on a session has begun or ended in this tab: no read from before may be shown any more, here or in any other tab,
 * all of which show the session that comes with it.
 */
export function outdateEverywhere(client: QueryClient, outdated: OutdatedSession): void {
  outdateReads(client, outdated.sessionId, outdated.at)
  tellers.get(client)?.tellOutdated(outdated)
}
