import { useLayoutEffect, useRef } from 'react'

import { runMinuteClock } from './run-clock.ts'
import { useShownIn } from './use-shown-in.ts'

interface ClockWordsProps {
  /** Milliseconds since the epoch, by the server. */
  readonly since: number
  /** Puts whole seconds into words of whole minutes. Made outside the component, so that it stays the same one. */
  readonly words: (seconds: number) => string
}

/**
 * A running clock for the ear, beside the one for the eye. Words in minutes change once a minute: a name that changes each
 * second cannot be listened to.
 */
export function ClockWords({ since, words }: ClockWordsProps) {
  const element = useRef<HTMLSpanElement>(null)
  const shownIn = useShownIn()
  useLayoutEffect(() => {
    if (element.current) return runMinuteClock(element.current, since, words)
    return undefined
  }, [since, words, shownIn])
  return <span ref={element} className="visually-hidden" />
}
