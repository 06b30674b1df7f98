import type { Mutation, QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { OwnPlace } from '#api/acts/own-places.ts'
import { isSelf } from '#api/self.ts'
import { sessionActKey, type SessionAct } from '#api/acts/session-act.ts'
import type { SessionActOutcome } from '#api/acts/session-acts.ts'
import { removalKey, type Removal, type RemovalOutcome } from '#api/session-members.ts'
import { sessionName } from '#api/words.ts'
import { notify } from '#ui/notice-store.ts'

/** Tells somebody that they are no longer in a session, unless it came of what they did in this tab, which tells of itself. */
export function tellOfLostPlace(client: QueryClient, place: OwnPlace, session: SessionInfo): void {
  if (hasLeft(client, place, session.id)) return
  notify({
    tone: 'info',
    text: m.own_place_lost({ session: sessionName(session) }),
    detail: m.own_place_lost_detail(),
    key: `place ${session.id}`,
    stays: true,
  })
}

/** By leaving, or by putting somebody else in their place, since they came. */
function hasLeft(client: QueryClient, { self, since }: OwnPlace, id: string): boolean {
  const acts = client.getMutationCache()
  const mayHaveBeen = ({ state }: Mutation) => {
    const outcome = state.data as Outcome | undefined
    return state.submittedAt >= since && !(outcome && harmless.has(outcome.kind))
  }
  const removals = acts.findAll({ mutationKey: removalKey(id), predicate: mayHaveBeen })
  const others = acts.findAll({ mutationKey: sessionActKey(id), predicate: mayHaveBeen })
  return (
    removals.some(({ state }) => isSelf(self, (state.variables as Removal).member)) ||
    others.some(({ state }) => (state.variables as SessionAct).kind === 'redirect')
  )
}

type Outcome = RemovalOutcome | SessionActOutcome

/** After these nobody was moved by the act. */
const harmless: ReadonlySet<Outcome['kind']> = new Set([
  'forbidden',
  'sign-in-needed',
  'session-changed',
  'too-many-requests',
  'not-sent',
])
