import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { can } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import { sessionName } from '#api/words.ts'
import { ExportDialog } from '#features/export/export-dialog.tsx'
import { sessionSubject } from '#features/export/export-subject.ts'

interface SessionExportProps {
  readonly isOpen: boolean
  readonly close: () => void
  readonly session: SessionInfo
  readonly user: UserInfo
}

/** A session's log and transcript, out of the console. */
export function SessionExport({ isOpen, close, session, user }: SessionExportProps) {
  const transcript = can(user, 'export-transcript', session)
  return (
    <ExportDialog
      isOpen={isOpen}
      close={close}
      subject={sessionSubject(
        { id: session.id, name: sessionName(session) },
        transcript.allowed ? undefined : refusalWords(transcript.reason),
      )}
    />
  )
}
