import { useEffect, useState } from 'react'

import { frameIsPainted } from '#lib/after-frame.ts'

/** Whether what this component drew first is painted, and the browser at rest: what nobody sees at once is drawn then. */
export function usePainted(): boolean {
  const [isPainted, setIsPainted] = useState(false)
  useEffect(() => {
    let isHere = true
    void frameIsPainted().then(() => isHere && setIsPainted(true))
    return () => {
      isHere = false
    }
  }, [])
  return isPainted
}
