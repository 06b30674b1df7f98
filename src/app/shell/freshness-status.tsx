import { useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

import * as m from '#messages'
import { freshness, onFreshnessChange, type FreshnessState } from '#api/live/freshness.ts'
import { onTheSecond } from '#ui/clock-ticker.ts'

const words: Record<FreshnessState, () => string> = {
  idle: m.live_idle,
  live: m.live_live,
  stale: m.live_stale,
  reconnecting: m.live_reconnecting,
  offline: m.live_offline,
  paused: m.live_paused,
}

/** How far the screen can be trusted, and how old it is. The word is announced when it changes, the age never. */
export function FreshnessStatus() {
  const client = useQueryClient()
  // One text holds both, so that an answer which changes neither renders nothing.
  const shown = useSyncExternalStore(
    (listener) => {
      // A query may be built while another component renders; this one must not be told in the middle of that.
      const stop = onFreshnessChange(client, () => queueMicrotask(listener))
      const stopClock = onTheSecond(listener)
      return () => {
        stop()
        stopClock()
      }
    },
    () => {
      const { state, readAt } = freshness(client)
      return `${state} ${readAt === null ? '' : Math.max(0, Math.floor((Date.now() - readAt) / 1000))}`
    },
  )
  const [state, age] = shown.split(' ') as [FreshnessState, string]
  return (
    <output aria-label={m.live_name()} className="freshness" data-state={state}>
      <span>{words[state]()}</span>
      {age !== '' && state !== 'idle' && (
        <span aria-hidden="true" className="freshness-age">
          {' · '}
          {m.live_age({ age: ageWords(Number(age)) })}
        </span>
      )}
    </output>
  )
}

const ageWords = (seconds: number) =>
  seconds < 60 ? m.live_seconds({ seconds }) : m.live_minutes({ minutes: Math.floor(seconds / 60) })
