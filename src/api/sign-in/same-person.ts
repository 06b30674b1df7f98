import type { QueryClient } from '@tanstack/react-query'

/** How often the person at this browser has changed. */
const changes = new WeakMap<QueryClient, number>()

const changesOf = (client: QueryClient) => changes.get(client) ?? 0

/** The person has left, or is another one: whatever was begun for them ends without a word. */
export function personChanged(client: QueryClient): void {
  changes.set(client, changesOf(client) + 1)
}

/**
 * What the work gives, or how it fails, as long as the person who asked for it is there. It never settles for anybody else:
 * an answer that comes late must neither be shown to the next person nor ask them to sign in.
 */
export function forThisPerson<Value>(client: QueryClient, work: Promise<Value>): Promise<Value> {
  const since = changesOf(client)
  const isThere = () => changesOf(client) === since
  return new Promise((resolve, reject) => {
    work.then(
      (value) => isThere() && resolve(value),
      (error: Error) => isThere() && reject(error),
    )
  })
}
