import { useEffect, useEffectEvent } from 'react'

import type { LogContext } from './log-context.ts'
import { placeFrom } from './log-view.ts'

/** Opens a link at its line, or at the nearest where that is gone. Once: what is chosen later does not move the reader. */
export function useLinkShown({ view, linked, list }: LogContext): void {
  const show = useEffectEvent(() => {
    const index = linked?.found ? linked.index : linked?.near
    if (index === undefined || index === null || view.items.length === 0) return
    list.current?.show(Math.min(placeFrom(view, index), view.items.length - 1))
  })
  useEffect(() => show(), [])
}
