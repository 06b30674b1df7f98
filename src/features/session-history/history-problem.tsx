import * as m from '#messages'
import { hasStatus } from '#api/api-error.ts'
import { problemOf } from '#api/problem.ts'
import { Button } from '#ui/button.tsx'
import { ProblemState } from '#ui/problem-state.tsx'

interface HistoryProblemProps {
  /** Null where this console did not even ask, since the role is missing. */
  readonly error: Error | null
  readonly accountName: string | undefined
  readonly tryAgain?: () => void
}

/** Why there is nothing to read: not allowed, or not answered. */
export function HistoryProblem({ error, accountName, tryAgain }: HistoryProblemProps) {
  const isForbidden = error === null || hasStatus(error, 403)
  const { text, reference } = problemOf(error)
  return (
    <ProblemState
      title={isForbidden ? m.history_forbidden() : m.history_problem()}
      reference={error === null ? undefined : reference}
      actions={
        tryAgain && (
          <Button icon="refresh" onClick={tryAgain}>
            {m.error_try_again()}
          </Button>
        )
      }
    >
      {isForbidden ? m.history_forbidden_text({ account: accountName ?? m.app_no_account() }) : text}
    </ProblemState>
  )
}
