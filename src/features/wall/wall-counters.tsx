import { hashKey, useQueryClient } from '@tanstack/react-query'
import { useEffect, useSyncExternalStore } from 'react'

import * as m from '#messages'
import { emptyWall, type Wall } from '#api/wall/wall-change.ts'
import { wallSessions } from '#api/wall/wall.ts'
import { formatDuration } from '#ui/format-duration.ts'
import { RelativeClock } from '#ui/relative-clock.tsx'
import { VisuallyHidden } from '#ui/visually-hidden.tsx'
import { serverNow } from '#lib/every-second.ts'
import { missedLately } from './missed-lately.ts'
import { Sparkline } from './sparkline.tsx'
import { counters, countWall, type Counter } from './wall-counts.ts'
import { wallHour } from './wall-hour.ts'
import type { WallView } from './wall-search.ts'
import { countWords, counterWords } from './wall-words.ts'
import './wall-counters.css'

interface WallCountersProps {
  readonly accountId: string
  /** Nothing while all of it is still being read. */
  readonly wall: Wall | undefined
  readonly view: WallView
  readonly setView: (view: WallView) => void
}

/** The state that a counter stands for; pressing it shows those alone. */
const stateOf: Partial<Record<Counter, string>> = {
  ringing: 'Ringing',
  waiting: 'Queued',
  connected: 'Connected',
  hold: 'Hold',
}

/** How many ring, wait, talk and are held, how many were missed, and the longest wait; each over the last hour. */
export function WallCounters({ accountId, wall, view, setView }: WallCountersProps) {
  useSamples(accountId)
  const hour = useSyncExternalStore(wallHour.subscribe, () => wallHour.of(accountId))
  const missed = useSyncExternalStore(missedLately.subscribe, () => missedLately.of(accountId))
  const { counts, longestSince } = countWall({ ...(wall ?? emptyWall), missed }, serverNow())
  return (
    <section className="wall-counters" aria-label={m.wall_counters()}>
      {counters.map((counter) => {
        const name = counterWords[counter]()
        const state = stateOf[counter]
        const values = hour?.[counter] ?? []
        const face = (
          <>
            <span className="wall-counter-name">{name}</span>
            <span className="wall-counter-number">
              {counter === 'longest' ? (
                <RelativeClock since={longestSince} />
              ) : (
                <Count count={wall && counts[counter]} />
              )}
            </span>
          </>
        )
        return (
          <div
            key={counter}
            className="wall-counter"
            data-counter={counter}
            data-pressed={(state && view.state === state) || undefined}
          >
            {state ? (
              <button
                type="button"
                aria-pressed={view.state === state}
                onClick={() => setView({ ...view, state: view.state === state ? '' : state })}
              >
                {face}
              </button>
            ) : (
              <p>{face}</p>
            )}
            <Sparkline values={values} label={chartWords(counter, values, counts[counter])} />
          </div>
        )
      })}
    </section>
  )
}

/** A dash where nothing is known yet, and with a word where the server does not say. */
function Count({ count }: { readonly count: number | null | undefined }) {
  if (count === undefined) return m.wall_nothing()
  if (count !== null) return countWords(count)
  return (
    <>
      <span aria-hidden>{m.wall_nothing()}</span>
      <VisuallyHidden>{m.wall_not_known()}</VisuallyHidden>
    </>
  )
}

/** The chart in words. Of a minute the highest number counts, which may be more than there are now. */
function chartWords(counter: Counter, values: readonly (number | null)[], now: number | null): string {
  const name = counterWords[counter]()
  if (now === null) return m.wall_chart_short({ name, now: m.wall_not_known() })
  const known = [...values.filter((value) => value !== null), now]
  const say = counter === 'longest' ? formatDuration : countWords
  return m.wall_chart({
    name,
    low: say(Math.min(...known)),
    high: say(Math.max(...known)),
    now: say(now),
  })
}

/** Takes note of every answer, also of those that change nothing, whichever tab has read it. */
function useSamples(accountId: string): void {
  const client = useQueryClient()
  useEffect(() => {
    const { queryKey } = wallSessions(accountId)
    const hash = hashKey(queryKey)
    const note = () => {
      const now = serverNow()
      const wall = client.getQueryData(queryKey)
      if (!wall) return
      missedLately.note(accountId, wall.missed)
      const { counts } = countWall({ ...wall, missed: missedLately.of(accountId) }, now)
      wallHour.note(accountId, counts, now)
    }
    note()
    return client.getQueryCache().subscribe((event) => {
      if (event.type !== 'updated' || event.query.queryHash !== hash) return
      if (event.action.type === 'success') note()
    })
  }, [client, accountId])
}
