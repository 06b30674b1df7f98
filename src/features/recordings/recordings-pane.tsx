import { useQuery } from '@tanstack/react-query'

import * as m from '#messages'
import { hasStatus } from '#api/api-error.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { canHearRecordings } from '#api/policy.ts'
import { problemOf } from '#api/problem.ts'
import { hadCalls, sessionRecordings, type Recordings } from '#api/recordings.ts'
import { Button } from '#ui/button.tsx'
import { Pane } from '#ui/pane.tsx'
import { ProblemState } from '#ui/problem-state.tsx'
import { Skeleton } from '#ui/skeleton.tsx'
import { StaleNote } from '#ui/stale-note.tsx'
import { RecordingItem } from './recording-item.tsx'
import './recordings.css'

interface RecordingsPaneProps {
  readonly session: SessionInfo
  readonly user: UserInfo
}

/** What was recorded in a session, with a player each; nothing at all where there were neither calls nor files. */
export function RecordingsPane({ session, user }: RecordingsPaneProps) {
  const mayHear = canHearRecordings(user).allowed
  const { data, error, refetch, isFetching } = useQuery({ ...sessionRecordings(session), enabled: mayHear })
  const isExpected = hadCalls(session)
  if (!isExpected && !data?.files.length) return null
  return (
    <Pane
      title={m.recordings_title()}
      className="recordings"
      count={data && data.files.length > 0 && !data.hasMore ? data.files.length : undefined}
      tools={
        mayHear && (
          <Button
            size="sm"
            variant="ghost"
            icon="refresh"
            iconOnly
            aria-label={m.recordings_refresh()}
            isBusy={isFetching}
            onClick={() => void refetch()}
          />
        )
      }
    >
      {!mayHear && <p className="recordings-note">{m.recordings_role()}</p>}
      {data && error && <StaleNote tryAgain={() => void refetch()}>{problemOf(error).text}</StaleNote>}
      {data && <Found {...data} />}
      {!data && error && (
        <ProblemState
          title={m.recordings_problem()}
          heading="h3"
          reference={problemOf(error).reference}
          actions={
            <Button size="sm" icon="refresh" onClick={() => void refetch()}>
              {m.error_try_again()}
            </Button>
          }
        >
          {hasStatus(error, 403) ? m.recordings_forbidden() : problemOf(error).text}
        </ProblemState>
      )}
      {mayHear && !data && !error && <Skeleton label={m.recordings_loading()} rows={2} />}
    </Pane>
  )
}

function Found({ files, hasMore }: Recordings) {
  if (files.length === 0) return <p className="recordings-note">{m.recordings_none()}</p>
  return (
    <>
      <ul aria-label={m.recordings_title()}>
        {files.map((file, index) => (
          <RecordingItem key={file.id || index} file={file} number={index + 1} />
        ))}
      </ul>
      {hasMore && <p className="recordings-note">{m.recordings_more()}</p>}
    </>
  )
}
