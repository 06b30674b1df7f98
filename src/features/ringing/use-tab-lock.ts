import { useEffect, useState } from 'react'

import { holdTabLock } from '#lib/tab-lock.ts'

/** Whether this tab is the one that does it, of all tabs that want to. */
export function useTabLock(name: string, isWanted: boolean): boolean {
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (!isWanted) return
    const letGo = holdTabLock(name, () => setIsHeld(true))
    return () => {
      letGo()
      setIsHeld(false)
    }
  }, [name, isWanted])
  return isHeld
}
