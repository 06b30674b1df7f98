import type { QueryClient } from '@tanstack/react-query'

import type { SessionInfo } from '../contract/session-info.ts'
import { actEnded } from './ended-acts.ts'

/** `at`: when it ended, in milliseconds since the epoch; `session`: what the server has said since, where it has. */
export interface EndedAct {
  readonly sessionId: string
  readonly at: number
  readonly session?: SessionInfo
}

/** What the resources need of the live tab; kept apart from it, since it needs the resources. */
interface Teller {
  readonly tellActEnded: (act: EndedAct) => void
}

const tellers = new WeakMap<QueryClient, Teller>()

/** From now on, what `endAct` is told goes to the other tabs as well; null ends that. */
export function setTeller(client: QueryClient, teller: Teller | null): void {
  if (teller) tellers.set(client, teller)
  else tellers.delete(client)
}

/**
 * An act on a session has ended in this tab: no read that began before may be shown any more, here or in any other tab,
 * all of which show the session that comes with it.
 */
export function endAct(client: QueryClient, act: EndedAct): void {
  actEnded(client, act.sessionId, act.at)
  tellers.get(client)?.tellActEnded(act)
}
