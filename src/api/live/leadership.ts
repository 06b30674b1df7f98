/** As much of the browser's lock manager as is needed to choose one tab. */
export type Locks = Pick<LockManager, 'request'>

/** `leader` reads for every tab; `alone` reads for itself, where no leader can be chosen. */
export type Lead = 'leader' | 'alone'

/**
 * Stands for leader under a name: calls back once this tab holds it, and gives a way to step down or to stand back. Without
 * locks (a page that did not come by HTTPS has none) every tab is alone, and still hears what the others have read.
 */
export function standForLeader(locks: Locks | undefined, name: string, lead: (as: Lead) => void): () => void {
  const standing = new AbortController()
  if (locks === undefined) {
    lead('alone')
    return () => undefined
  }
  const leading = new Promise<void>((resolve) =>
    standing.signal.addEventListener('abort', () => resolve(), { once: true }),
  )
  const hold = () => {
    if (!standing.signal.aborted) lead('leader')
    return leading
  }
  locks.request(name, { signal: standing.signal }, hold).catch(() => {
    // Stood back, or locks are closed to this page.
    if (!standing.signal.aborted) lead('alone')
  })
  return () => standing.abort()
}
