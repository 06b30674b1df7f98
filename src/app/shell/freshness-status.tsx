import { useQueryClient } from '@tanstack/react-query'
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { freshness, onFreshnessChange, type FreshnessState } from '#api/live/freshness.ts'
import { onTheSecond } from '#lib/every-second.ts'
import { textOf } from '#ui/run-clock.ts'
import { ageWords } from './age-words.ts'

const words: Record<FreshnessState, () => string> = {
  idle: m.live_idle,
  connecting: m.live_connecting,
  live: m.live_live,
  stale: m.live_stale,
  reconnecting: m.live_reconnecting,
  offline: m.live_offline,
  paused: m.live_paused,
}

/** How far the screen can be trusted, and how old it is. The word is announced when it changes, the age never. */
export function FreshnessStatus() {
  const client = useQueryClient()
  const state = useSyncExternalStore(
    (listener) => {
      // A query may be built while another component renders; this one must not be told in the middle of that.
      const stop = onFreshnessChange(client, () => queueMicrotask(listener))
      const stopClock = onTheSecond(listener)
      return () => {
        stop()
        stopClock()
      }
    },
    () => freshness(client).state,
  )
  return (
    <output aria-label={m.live_name()} className="freshness" data-state={state}>
      <span>{words[state]()}</span>
      {state !== 'idle' && state !== 'connecting' && <FreshnessAge />}
    </output>
  )
}

/**
 * Written without a render, and on the second alone, together with every other clock: a read that is younger than a second
 * is worth no frame of its own.
 */
function FreshnessAge() {
  const client = useQueryClient()
  const element = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (element.current === null) return
    const write = intoOwnBox(element.current)
    const show = () => {
      const { readAt } = freshness(client)
      write(readAt === null ? '' : `\u00a0· ${m.live_age({ age: ageWords(Date.now() - readAt) })}`)
    }
    show()
    return onTheSecond(show)
  }, [client])
  return <span ref={element} aria-hidden="true" className="freshness-age" />
}

/**
 * Gives a way to write words of changing digits. As long as they keep their length, the box keeps the width that they had, so
 * that a second that passes lays out nothing around it.
 */
function intoOwnBox(box: HTMLElement): (words: string) => void {
  const text = textOf(box)
  let isFitted = true
  return (words) => {
    if (words.length !== text.data.length) {
      box.style.width = ''
      isFitted = false
    } else if (!isFitted) {
      const { width } = box.getBoundingClientRect()
      // It has none in a small window, which has no room for an age.
      if (width > 0) box.style.width = `${width}px`
      isFitted = width > 0
    }
    if (text.data !== words) text.data = words
  }
}
