import { useLayoutEffect, useRef } from 'react'

import * as m from '#messages'
import { runClock } from '#ui/run-clock.ts'

interface WaitLevelProps {
  /** Milliseconds since the epoch, by the server. */
  readonly since: number
  readonly warnAfter: number
  readonly alarmAfter: number
}

/** Says that a wait has become long, in a word and a colour, at the second at which it does and without a render. */
export function WaitLevel({ since, warnAfter, alarmAfter }: WaitLevelProps) {
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    const own = element.current
    if (own === null) return
    // The row wears its colour too. Said on the row itself: a selector that looks into thousands of rows costs each key.
    const row = own.closest('tr')
    const stop = runClock(own, since, (seconds) => {
      const level = seconds >= alarmAfter ? 'alarm' : seconds >= warnAfter ? 'warn' : 'fine'
      if (own.dataset['level'] !== level) own.dataset['level'] = level
      if (row && row.dataset['late'] !== level) row.dataset['late'] = level
      return words[level]()
    })
    return () => {
      stop()
      delete row?.dataset['late']
    }
  }, [since, warnAfter, alarmAfter])
  return <span ref={element} className="wait-level" />
}

const words = { alarm: m.wall_too_long, warn: m.wall_long, fine: () => '' }
