import { useMutationState } from '@tanstack/react-query'

import { sessionActKey, type SessionAct } from '#api/acts/session-act.ts'

/** The acts on a session that are under way: the marks on screen are these, so no poll can undo them. */
export const useActsInFlight = (sessionId: string): readonly SessionAct[] =>
  useMutationState({
    filters: { mutationKey: sessionActKey(sessionId), status: 'pending' },
    select: ({ state }) => state.variables as SessionAct,
  })
