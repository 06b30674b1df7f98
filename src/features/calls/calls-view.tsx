import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useSearchParams } from 'wouter'

import * as m from '#messages'
import { activeCalls, type ActiveCall } from '#api/calls.ts'
import { hasStatus } from '#api/api-error.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { canWatchWall } from '#api/policy.ts'
import { problemOf } from '#api/problem.ts'
import { wallSessions } from '#api/wall/wall.ts'
import { clockTime } from '#lib/dates.ts'
import { numberFormat } from '#lib/formats.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pane } from '#ui/pane.tsx'
import { ProblemState } from '#ui/problem-state.tsx'
import { ScrollList } from '#ui/scroll-list.tsx'
import { SearchField } from '#ui/search-field.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { StaleNote } from '#ui/stale-note.tsx'
import { CallRow } from './call-row.tsx'
import { byLength, matching, sessionsByCall } from './calls-shown.ts'
import { useCallFocus } from './use-call-focus.ts'
import './calls.css'

interface CallsViewProps {
  readonly user: UserInfo
  readonly accountId: string
}

/** Every call that is up in an account, live; what is looked for stands in the address. */
export function CallsView({ user, accountId }: CallsViewProps) {
  const read = useQuery(activeCalls(accountId))
  // A call does not name its session: the wall's sessions name their calls, for whoever may see those.
  const { data: wall } = useQuery({
    ...wallSessions(accountId),
    enabled: canWatchWall(user).allowed,
  })
  const sessions = useMemo(() => sessionsByCall(wall?.rows ?? []), [wall])
  const [parameters, setParameters] = useSearchParams()
  const wanted = parameters.get('q') ?? ''
  const { data, error, refetch } = read
  const calls = useMemo(() => data && byLength(data), [data])
  const shown = useMemo(() => calls && matching(calls, wanted), [calls, wanted])
  const find = (text: string) => setParameters(text === '' ? {} : { q: text }, { replace: true })
  const focus = useCallFocus(shown ?? noCalls, sessions)
  const tryAgain = (
    <Button icon="refresh" onClick={() => void refetch()}>
      {m.error_try_again()}
    </Button>
  )

  return (
    <Pane
      title={m.calls_heading()}
      className="calls"
      headingRef={focus.heading}
      count={calls && shown && <output>{countOf(shown.length, calls.length, wanted !== '')}</output>}
    >
      {calls && error && (
        <StaleNote tryAgain={() => void refetch()}>
          {problemOf(error).text} {m.session_stale({ time: clockTime(read.dataUpdatedAt) })}
        </StaleNote>
      )}
      {calls && calls.length > 0 && (
        <div className="calls-tools">
          <SearchField label={m.calls_find()} value={wanted} onValueChange={find} />
        </div>
      )}
      {shown && shown.length > 0 && (
        <div role="presentation" className="calls-list" {...focus.handlers}>
          <ScrollList
            className="h-full"
            items={shown}
            rowHeight={48}
            listLabel={m.calls_list()}
            rowKey={keyOf}
            kept={focus.kept}
            row={(call) => <CallRow call={call} session={sessions.get(call.sid) ?? null} />}
          />
        </div>
      )}
      {calls?.length === 0 && (
        <EmptyState icon="phone" title={m.calls_none()}>
          {m.calls_none_text()}
        </EmptyState>
      )}
      {calls && calls.length > 0 && shown?.length === 0 && (
        <EmptyState icon="search" title={m.calls_no_match()}>
          {m.calls_no_match_text()}
        </EmptyState>
      )}
      {!calls && !error && <Skeleton label={m.calls_loading()} rows={10} />}
      {!calls && error && (
        <ProblemState title={m.calls_problem()} reference={problemOf(error).reference} actions={tryAgain}>
          {hasStatus(error, 403) ? m.calls_no_role() : problemOf(error).text}
        </ProblemState>
      )}
    </Pane>
  )
}

const noCalls: readonly ActiveCall[] = []

/** A call without a SID is known by its place alone. */
const keyOf = ({ sid }: ActiveCall, index: number) => sid || index

const number = numberFormat()

function countOf(shown: number, count: number, isNarrowed: boolean): string {
  const all = m.calls_count({ count, shown: number().format(count) })
  return isNarrowed ? m.calls_count_of({ shown: number().format(shown), count: all }) : all
}
