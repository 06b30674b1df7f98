import { useQuery } from '@tanstack/react-query'

import * as m from '#messages'
import { accountsOf, type Account } from '#api/account.ts'
import { hasStatus } from '#api/api-error.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { problemOf } from '#api/problem.ts'
import { activeSessions } from '#api/sessions.ts'
import { clockTime } from '#lib/dates.ts'
import { SessionList } from '#features/session-list/session-list.tsx'
import { Button } from '#ui/button.tsx'
import { Pane } from '#ui/pane.tsx'
import { ProblemState } from '#ui/problem-state.tsx'
import { StaleNote } from '#ui/stale-note.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { useSignedIn } from '../shell/signed-in.ts'

/** The agent's live sessions, or why they cannot be shown. */
export function InboxPane() {
  const { user, account } = useSignedIn()
  const { data, error, dataUpdatedAt, refetch } = useQuery(activeSessions())
  const sessions = data && ofAccount(data, user, account)
  const problem = error && problemOf(error)
  return (
    <Pane title={m.sessions_title()} count={sessions?.length} className="h-full">
      {sessions && problem && (
        <StaleNote tryAgain={() => void refetch()}>
          {problem.text} {m.session_stale({ time: clockTime(dataUpdatedAt) })}
        </StaleNote>
      )}
      {sessions && <SessionList sessions={sessions} />}
      {!sessions && problem && (
        <ProblemState
          title={m.sessions_problem_title()}
          reference={problem.reference}
          actions={
            <Button icon="refresh" onClick={() => void refetch()}>
              {m.error_try_again()}
            </Button>
          }
        >
          {hasStatus(error, 400, 403, 404) ? m.sessions_no_phone() : problem.text}
        </ProblemState>
      )}
      {!sessions && !problem && <Skeleton label={m.sessions_loading()} rows={8} />}
    </Pane>
  )
}

/** The server lists the agent's sessions of all accounts; those that are known to be of another one stay out of sight. */
function ofAccount(sessions: readonly SessionInfo[], user: UserInfo, account: Account | null) {
  const others = accountsOf(user).filter(({ id }) => id !== account?.id)
  if (others.length === 0) return sessions
  return sessions.filter(({ accountId }) => !others.some(({ id }) => id === accountId))
}
