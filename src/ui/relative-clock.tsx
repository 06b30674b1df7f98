import { useLayoutEffect, useRef } from 'react'

import * as m from '#messages'
import { fullStamp } from '#lib/dates.ts'

import { runClock } from './run-clock.ts'
import { formatDuration } from './format-duration.ts'

type RelativeClockProps = {
  /** Milliseconds since the epoch, by the server; null where it is not known. */
  since: number | null
  size?: 'md' | 'lg'
  className?: string
}

/** How long something has lasted, ticking without a render. */
export function RelativeClock({ since, size = 'md', className = '' }: RelativeClockProps) {
  const element = useRef<HTMLTimeElement>(null)
  const start = since !== null && Number.isFinite(since) && Math.abs(since) <= latest ? since : null

  useLayoutEffect(() => {
    if (element.current === null || start === null) return
    return runClock(element.current, start, inRoomFor(element.current))
  }, [start])

  if (start === null) return <span className={`clock ${className}`}>–</span>
  const date = new Date(start)
  return (
    <time
      ref={element}
      className={`clock ${className}`}
      data-size={size}
      dateTime={date.toISOString()}
      title={m.ui_since({ time: fullStamp(start) })}
    />
  )
}

/**
 * Writes into a box of its own width, see row.css: a second that passes then lays out nothing but that box, and what stands
 * around it only when there is a digit more.
 */
function inRoomFor(box: HTMLElement): (seconds: number) => string {
  let characters = 0
  return (seconds) => {
    const text = formatDuration(seconds)
    if (text.length !== characters) {
      characters = text.length
      // Days are a word, and no letter is wider than an em.
      box.style.width = `${characters}${text.includes(':') ? 'ch' : 'em'}`
    }
    return text
  }
}

/** The last instant that a Date can hold. */
const latest = 8.64e15
