import { useLayoutEffect, useRef, useState } from 'react'

/** A handler that keeps its identity while what it does follows the last render, for the props of memoised rows. */
export function useStable<Args extends unknown[]>(handler: (...args: Args) => void): (...args: Args) => void {
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  const [stable] = useState(
    () =>
      (...args: Args) =>
        latest.current(...args),
  )
  return stable
}
