import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useRef, useSyncExternalStore, type Ref } from 'react'
import { useSearchParams } from 'wouter'

import * as m from '#messages'
import type { UserInfo } from '#api/contract/user-info.ts'
import { problemOf } from '#api/problem.ts'
import { firstRows } from '#api/wall/first-rows.ts'
import type { WallRow } from '#api/wall/wall-row.ts'
import { wallSessions } from '#api/wall/wall.ts'
import { clockTime } from '#lib/dates.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pane } from '#ui/pane.tsx'
import { ProblemState } from '#ui/problem-state.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { StaleNote } from '#ui/stale-note.tsx'
import { useStable } from '#ui/use-stable.ts'
import { chosenRows } from './chosen-rows.ts'
import { WallCounters } from './wall-counters.tsx'
import type { WallGridHandle } from './wall-grid.tsx'
import { WallList } from './wall-list.tsx'
import {
  isNarrowed,
  readView,
  usualView,
  withView,
  type WallOrder,
  type WallView as View,
} from './wall-search.ts'
import { WallOptions } from './wall-options.tsx'
import { WallTools } from './wall-tools.tsx'
import { WallViews } from './wall-views-menu.tsx'
import { countWords } from './wall-words.ts'
import './wall.css'

interface WallViewProps {
  readonly user: UserInfo
  readonly accountId: string
  /** The session that is open beside the wall. */
  readonly currentId: string | undefined
  readonly handle: Ref<WallGridHandle>
}

/** Every live session of an account, as the address asks for it. */
export function WallView({ user, accountId, currentId, handle }: WallViewProps) {
  const read = useQuery(wallSessions(accountId))
  const { data: wall, error, refetch } = read
  const first = useSyncExternalStore(firstRows.subscribe, () => firstRows.of(accountId))
  const [search, setSearch] = useSearchParams()
  const address = search.toString()
  const view = useMemo(() => readView(new URLSearchParams(address)), [address])
  // A key that is typed shows at once; the thousand rows that follow from it may take a frame more.
  const listed = useDeferredValue(view)
  const heading = useRef<HTMLHeadingElement>(null)
  const rows = wall?.rows ?? first
  const chosen = useMemo(() => rows && chosenRows(rows, listed), [rows, listed])
  const queues = useQueues(wall?.rows)
  const setView = useStable((next: View) => setSearch((former) => withView(former, next), { replace: true }))
  // Onto what was chosen last, which the list may not show yet.
  const setOrder = useStable((order: WallOrder) => setView({ ...view, ...order }))
  const showAll = useStable(() => {
    setView({ ...view, find: usualView.find, state: '', channel: '', queue: '' })
    heading.current?.focus()
  })
  const isPartial = wall === undefined
  return (
    <Pane
      title={m.wall_title()}
      className="wall"
      headingRef={heading}
      count={
        rows &&
        chosen && (
          <output>
            {countOf(
              chosen.length,
              rows.length,
              isPartial ? (error ? 'failed' : 'coming') : 'here',
              isNarrowed(listed),
            )}
          </output>
        )
      }
      tools={
        <>
          {isNarrowed(view) && (
            <Button size="sm" variant="ghost" icon="close" onClick={showAll}>
              {m.wall_show_all()}
            </Button>
          )}
          <WallOptions view={view} setView={setView} />
          <WallViews user={user} view={view} setView={setView} />
        </>
      }
    >
      {rows && <WallCounters {...{ accountId, wall, view, setView }} />}
      {rows && <WallTools {...{ view, setView, queues }} />}
      {rows && error && (
        <StaleNote tryAgain={() => void refetch()}>
          {problemOf(error).text}{' '}
          {wall ? m.session_stale({ time: clockTime(read.dataUpdatedAt) }) : m.wall_partial()}
        </StaleNote>
      )}
      {rows && chosen && (
        <WallList
          {...{ rows, chosen, view: listed, setOrder, currentId, heading, handle }}
          isBusy={isPartial && !error}
          nothing={wall && <Nothing isFiltered={isNarrowed(listed)} />}
        />
      )}
      {!rows && !error && <Skeleton label={m.wall_loading()} rows={12} />}
      {!rows && error && <Problem error={error} tryAgain={() => void refetch()} />}
    </Pane>
  )
}

function countOf(
  shown: number,
  count: number,
  rest: 'here' | 'coming' | 'failed',
  isFiltered: boolean,
): string {
  if (rest === 'coming') return m.wall_reading({ count: countWords(count) })
  if (rest === 'failed') return m.wall_so_far({ count: countWords(count) })
  return isFiltered
    ? m.wall_count_of({ shown: countWords(shown), count: countWords(count) })
    : m.wall_count({ count, shown: countWords(count) })
}

const noQueues: readonly string[] = []

/** The same list as long as its words are the same, so that a change on the floor does not render the tools. */
function useQueues(rows: readonly WallRow[] | undefined): readonly string[] {
  const words = useMemo(() => rows && [...queuesIn(rows)].filter(Boolean).toSorted().join('\n'), [rows])
  return useMemo(() => (words ? words.split('\n') : noQueues), [words])
}

function queuesIn(rows: readonly WallRow[]): Set<string> {
  const queues = new Set<string>()
  for (const { queue } of rows) queues.add(queue)
  return queues
}

const Nothing = ({ isFiltered }: { readonly isFiltered: boolean }) =>
  isFiltered ? (
    <EmptyState icon="search" title={m.wall_no_match()}>
      {m.wall_no_match_text()}
    </EmptyState>
  ) : (
    <EmptyState icon="check" title={m.wall_empty()}>
      {m.wall_empty_text()}
    </EmptyState>
  )

function Problem({ error, tryAgain }: { readonly error: Error; readonly tryAgain: () => void }) {
  const { text, reference } = problemOf(error)
  return (
    <ProblemState
      title={m.wall_problem_title()}
      reference={reference}
      actions={
        <Button icon="refresh" onClick={tryAgain}>
          {m.error_try_again()}
        </Button>
      }
    >
      {text}
    </ProblemState>
  )
}
