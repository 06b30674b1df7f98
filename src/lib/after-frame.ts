/**
 * Calls once the frame that is due has been painted, and in a tab where none is, a second later: one in the background
 * works too. Gives the way to call it off.
 */
export function afterFrame(then: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    clearTimeout(timer)
    timer = setTimeout(then)
  })
  let timer = setTimeout(() => {
    // Once: the frame comes after all when the tab is looked at.
    cancelAnimationFrame(frame)
    then()
  }, 1_000)
  return () => {
    cancelAnimationFrame(frame)
    clearTimeout(timer)
  }
}

/** Resolves when the frame is painted and the browser at rest again: code that the first look does not need follows then. */
export const frameIsPainted = (): Promise<void> =>
  new Promise((resolve) => {
    afterFrame(() => {
      if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 500 })
      else resolve()
    })
  })
