import { queryOptions, type QueryClient } from '@tanstack/react-query'

import { send } from './client.ts'
import type { ChatTranscriptMessage } from './contract/messaging.ts'
import { keptLive } from './live/live-rules.ts'

export const chatKeys = {
  transcript: (sessionId: string) => ['chats', 'transcript', sessionId] as const,
}

/** What was said in a session so far, the oldest first (contract §3.1). Lines have no ids: their place identifies them. */
export const chatTranscript = (sessionId: string) =>
  queryOptions({
    queryKey: chatKeys.transcript(sessionId),
    queryFn: async ({ signal }) => (await send('GetChatTranscript', { sessionId }, { signal })).messages,
    ...keptLive<ChatTranscriptMessage[]>({ everyMs: 3_000 }),
  })

/** The same as it was when it was asked for: what is printed does not move. */
export const wholeTranscript = (sessionId: string) =>
  queryOptions({
    queryKey: ['whole-session', sessionId, 'transcript'],
    queryFn: async ({ signal }) =>
      (await send('GetChatTranscript', { sessionId }, { signal, timeoutMs: 60_000 })).messages,
    staleTime: Infinity,
    gcTime: 60_000,
  })

/**
 * Reads a transcript by a request that begins now: one already on its way may have left before the act whose effect is
 * looked for.
 * @throws ApiError, or a CancelledError where another read took its place.
 */
export async function readTranscriptAfresh(
  client: QueryClient,
  sessionId: string,
): Promise<ChatTranscriptMessage[]> {
  await client.cancelQueries({ queryKey: chatKeys.transcript(sessionId) })
  return client.query({ ...chatTranscript(sessionId), staleTime: 0, retry: false })
}
