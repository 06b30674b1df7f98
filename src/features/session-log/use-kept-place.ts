import { useEffect, useEffectEvent } from 'react'

import { firstInSight } from './line-acts.ts'
import type { LogContext } from './log-context.ts'
import { placeFrom } from './log-view.ts'

/** The line that is to stay in sight when other lines are shown, or the end. There is one log on screen. */
let held: number | 'end' | null = null

/** What is read now stays in sight when the lines shown change next. */
export function holdPlace(context: LogContext): void {
  const scroller = document.querySelector<HTMLElement>('.log-lines')
  const place = scroller && firstInSight(context, scroller)
  held = context.isAtEnd || place === null ? 'end' : (context.view.shown?.[place] ?? place)
}

/** Where other lines have come into view, shows what was held, or the next line that is shown. */
export function useKeptPlace({ view, list }: LogContext): void {
  const keep = useEffectEvent(() => {
    const place = held
    held = null
    if (place === null || view.items.length === 0) return
    if (place === 'end') list.current?.toEnd()
    else list.current?.show(Math.min(placeFrom(view, place), view.items.length - 1))
  })
  useEffect(() => keep(), [view])
}
