/** Once the browser has nothing better to do; gives the way to call it off. */
export function whenIdle(act: () => void): () => void {
  // Safari has no idle callback; two seconds after the first view it will hardly be busy.
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(act, 2_000)
    return () => clearTimeout(timer)
  }
  const turn = requestIdleCallback(act, { timeout: 5_000 })
  return () => cancelIdleCallback(turn)
}
