/**
 * One tab of this browser at a time: calls back once this tab holds the lock of that name, and keeps it until the function
 * that it gives is called; the next tab in line has it then. Closing a tab lets go too. A page without Web Locks (an address
 * without https), or to which they are closed, counts as the only tab.
 */
export function holdTabLock(
  name: string,
  whenHeld: () => void,
  locks: Pick<LockManager, 'request'> | null = globalThis.navigator.locks,
): () => void {
  if (!locks) {
    whenHeld()
    return () => undefined
  }
  const waiting = new AbortController()
  let isWanted = true
  let letGo = () => {}
  const turn = () =>
    new Promise<void>((resolve) => {
      letGo = resolve
      if (isWanted) whenHeld()
      else resolve()
    })
  locks.request(name, { signal: waiting.signal }, turn).catch(() => {
    // Given up before its turn, the request ends so too.
    if (isWanted) whenHeld()
  })
  return () => {
    isWanted = false
    waiting.abort()
    letGo()
  }
}
