import type { QueryClient } from '@tanstack/react-query'

import { OutboxDelivery } from './outbox-delivery.ts'
import { onForgetDrafts } from './outbox-storage.ts'

/** Enough for a shift's chats at once; beyond that the ones that have nothing more to do go. */
const limit = 40
const outboxes = new Map<string, OutboxDelivery>()

onForgetDrafts(() => {
  for (const outbox of outboxes.values()) outbox.close()
  outboxes.clear()
})

/**
 * The messages that a person wrote in a session, and their delivery, which goes on while another session is on screen. One
 * for a session in this page; what had not gone out before a reload is in it, unsent.
 */
export function outboxOf(client: QueryClient, userId: string, sessionId: string): OutboxDelivery {
  const key = JSON.stringify([userId, sessionId])
  const former = outboxes.get(key)
  if (former?.isFor(client)) return former
  former?.close()
  const outbox = new OutboxDelivery(client, userId, sessionId)
  outboxes.set(key, outbox)
  for (const [otherKey, other] of outboxes) {
    if (outboxes.size <= limit) break
    if (other !== outbox && other.isIdle) outboxes.delete(otherKey)
  }
  return outbox
}
