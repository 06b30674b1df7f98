import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { removalKey, type RemovalOutcome } from '#api/session-members.ts'
import { sessionDetail } from '#api/sessions.ts'
import type { FramingPage } from './framing-page.ts'
import { useTold } from './use-framing-page.ts'

/** Tells the page around of the session: that it is here, how it stands, and what came of taking somebody out. */
export function useSessionTold(page: FramingPage, sessionId: string, asked: number): void {
  const client = useQueryClient()
  const { data: standing } = useQuery({
    ...sessionDetail(sessionId),
    enabled: false,
    select: ({ callState, ended }) => ({ callState, ended }),
  })
  useTold(page, { type: 'ready', sessionId }, asked)
  useTold(page, standing ? { type: 'session-changed', sessionId, ...standing } : null, asked)
  useEffect(
    () => onRemoval(client, sessionId, (outcome) => page.tell({ type: 'removal', sessionId, outcome })),
    [client, page, sessionId],
  )
}

/** Hears what came of each removal in this session. Not of whom: members are named by phone number or e-mail address. */
function onRemoval(client: QueryClient, sessionId: string, hear: (outcome: string) => void): () => void {
  const key = JSON.stringify(removalKey(sessionId))
  return client.getMutationCache().subscribe((event) => {
    if (event.type !== 'updated' || event.action.type !== 'success') return
    if (JSON.stringify(event.mutation.options.mutationKey) !== key) return
    hear((event.action.data as RemovalOutcome).kind)
  })
}
