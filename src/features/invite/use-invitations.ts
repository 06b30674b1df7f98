import { useMutationState } from '@tanstack/react-query'

import { sessionActKey, type SessionAct } from '#api/acts/session-act.ts'

/** Somebody who is on the way into a session by this person's doing. */
export interface PendingInvitation {
  readonly key: string
  readonly name: string
  readonly how: 'joining' | 'calling'
}

/** Who is being invited or called into a session now; they go from here when the server has answered for them. */
export function useInvitations(sessionId: string): readonly PendingInvitation[] {
  return useMutationState({
    filters: { mutationKey: sessionActKey(sessionId), status: 'pending' },
    select: ({ state }) => pendingOf(state.variables as SessionAct),
  }).filter((invitation) => invitation !== null)
}

function pendingOf(act: SessionAct): PendingInvitation | null {
  if (act.kind === 'invite') return { key: act.to.address, name: act.to.name, how: 'joining' }
  return act.kind === 'add-to-call' ? { key: act.to.address, name: act.to.name, how: 'calling' } : null
}
