import type { QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { isSelf, type Self } from '#api/self.ts'
import { sessionActKey, type SessionAct } from '#api/session-act.ts'
import { removalKey, type Removal } from '#api/session-members.ts'
import { sessionName } from '#api/words.ts'
import { notify } from '#ui/notice-store.ts'

/** Tells somebody that they are no longer in a session, unless it came of what they did in this tab, which tells of itself. */
export function tellOfLostPlace(client: QueryClient, self: Self, session: SessionInfo): void {
  if (hasLeft(client, self, session.id)) return
  notify({
    tone: 'info',
    text: m.own_place_lost({ session: sessionName(session) }),
    detail: m.own_place_lost_detail(),
    key: `place ${session.id}`,
    stays: true,
  })
}

/** By leaving, or by putting somebody else in their place. */
function hasLeft(client: QueryClient, self: Self, id: string): boolean {
  const acts = client.getMutationCache()
  const removals = acts.findAll({ mutationKey: removalKey(id) })
  const others = acts.findAll({ mutationKey: sessionActKey(id) })
  return (
    removals.some(({ state }) => isSelf(self, (state.variables as Removal).member)) ||
    others.some(({ state }) => (state.variables as SessionAct).kind === 'redirect')
  )
}
