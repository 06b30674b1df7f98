import { useQuery } from '@tanstack/react-query'

import * as m from '#messages'
import { problemOf } from '#api/problem.ts'
import { sessionLog } from '#api/sessions.ts'
import { clockTime } from '#lib/dates.ts'
import { numberFormat } from '#lib/formats.ts'
import { Button } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pane } from '#ui/pane.tsx'
import { ProblemState } from '#ui/problem-state.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { StaleNote } from '#ui/stale-note.tsx'
import { LogLines } from './log-lines.tsx'

interface LogPaneProps {
  readonly sessionId: string
  /** The page is being shown for the first time, and what is in sight goes first. */
  readonly isFirstView: boolean
}

const lineCount = numberFormat()

/** The session's log. Read by its own query, so that nothing else that is read of the session can blank it. */
export function LogPane({ sessionId, isFirstView }: LogPaneProps) {
  const read = useQuery(sessionLog(sessionId))
  const { data: log, error, refetch } = read
  const tryAgain = (
    <Button icon="refresh" onClick={() => void refetch()}>
      {m.error_try_again()}
    </Button>
  )
  return (
    <Pane
      title={m.log_title()}
      count={log ? m.log_line_count({ count: log.length, shown: lineCount().format(log.length) }) : undefined}
      className="log-pane"
    >
      {log && error && (
        <StaleNote tryAgain={() => void refetch()}>
          {m.log_stale({ time: clockTime(read.dataUpdatedAt) })}
        </StaleNote>
      )}
      {log && <LogLines sessionId={sessionId} log={log} isFirstView={isFirstView} />}
      {log === null && (
        <EmptyState title={m.log_missing_title()} action={tryAgain}>
          {m.log_missing_text()}
        </EmptyState>
      )}
      {log === undefined && error && (
        <ProblemState title={m.log_problem_title()} actions={tryAgain} reference={problemOf(error).reference}>
          {problemOf(error).text}
        </ProblemState>
      )}
      {log === undefined && !error && <Skeleton look="lines" label={m.log_loading()} rows={12} />}
    </Pane>
  )
}
