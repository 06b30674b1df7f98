import type { SessionInfo } from '#api/contract/session-info.ts'
import { wordFor } from '#api/words.ts'

/** What the server says of the queue, where that is not what its call state says already; nothing where it is in none. */
export function queueWord({ queueState, holdQueueName, callState }: SessionInfo): string {
  if (holdQueueName !== '' && callState === 'Hold') return holdQueueName
  if (queueState === '' || queueState === 'None' || queueState === callState) return ''
  return wordFor('callState', queueState)
}
