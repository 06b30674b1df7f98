import { useRef, type ReactNode } from 'react'
import { useSearchParams } from 'wouter'

import * as m from '#messages'
import type { Account } from '#api/account.ts'
import { isFinal } from '#api/is-final.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { hasRoleFor } from '#api/policy.ts'
import { problemOf } from '#api/problem.ts'
import { numberFormat } from '#lib/formats.ts'
import { Button } from '#ui/button.tsx'
import { Pane } from '#ui/pane.tsx'
import { ProblemState } from '#ui/problem-state.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { FilterBar } from './filter-bar.tsx'
import { isFilterSet, isWithin, noFilter, readFilter, writeFilter } from './inbox-filter.ts'
import { InboxList } from './inbox-list.tsx'
import { useOwnSessions } from './use-own-sessions.ts'
import { useSeen } from './use-seen.ts'

interface SessionInboxProps {
  readonly user: UserInfo
  readonly account: Account | null
  /** The session that is open beside the list. */
  readonly currentId?: string | undefined
}

/** The agent's live sessions in this account, or why they cannot be shown. */
export function SessionInbox({ user, account, currentId }: SessionInboxProps) {
  const [search, setSearch] = useSearchParams()
  const isSessionOpen = currentId !== undefined
  const filter = readFilter(search, isSessionOpen)
  const { sessions, error, isReading, readAgain } = useOwnSessions(user, account)
  const seen = useSeen(`${user.id} ${account?.id ?? ''}`, sessions, currentId)
  const heading = useRef<HTMLHeadingElement>(null)
  const isFiltered = isFilterSet(filter)
  const fitting = isFiltered ? sessions?.filter((session) => isWithin(filter, session)) : sessions
  const showAll = () => {
    setSearch((former) => writeFilter(former, noFilter, isSessionOpen), { replace: true })
    heading.current?.focus()
  }
  return (
    <Pane
      title={m.sessions_title()}
      className="session-inbox"
      headingRef={heading}
      count={sessions && fitting && countWords(fitting.length, sessions.length, isFiltered)}
      tools={
        isFiltered && (
          <Button size="sm" variant="ghost" icon="close" onClick={showAll}>
            {m.sessions_show_all()}
          </Button>
        )
      }
    >
      {sessions && (
        <FilterBar
          filter={filter}
          setFilter={(next) =>
            setSearch((former) => writeFilter(former, next, isSessionOpen), { replace: true })
          }
        />
      )}
      {sessions && <InboxList {...{ sessions, filter, seen, currentId, heading }} />}
      {!sessions && isReading && <Skeleton look="sessions" label={m.sessions_loading()} rows={8} />}
      {!sessions && !isReading && <InboxProblem user={user} error={error} tryAgain={readAgain} />}
    </Pane>
  )
}

function countWords(shown: number, count: number, isFiltered: boolean): ReactNode {
  const all = written(count)
  return isFiltered ? <output>{m.sessions_count_of({ shown: written(shown), count: all })}</output> : all
}

const numbers = numberFormat()
/** `5,000`. A format takes its time to be made, and is not where it makes no difference. */
const written = (count: number) => (count < 1_000 ? count : numbers().format(count))

interface InboxProblemProps {
  readonly user: UserInfo
  readonly error: Error | null
  readonly tryAgain: () => void
}

function InboxProblem({ user, error, tryAgain }: InboxProblemProps) {
  const { text, reference } = problemOf(error)
  const finalText = hasRoleFor(user, 'GetActiveSessions') ? m.sessions_no_phone() : m.sessions_no_role()
  return (
    <ProblemState
      title={m.sessions_problem_title()}
      reference={reference}
      actions={
        <Button icon="refresh" onClick={tryAgain}>
          {m.error_try_again()}
        </Button>
      }
    >
      {isFinal(error) ? finalText : text}
    </ProblemState>
  )
}
