import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import type { Self } from '#api/self.ts'
import { Controls } from '#features/call-controls/controls.tsx'
import { useSessionMore } from './use-session-more.tsx'

interface SessionActsProps {
  readonly session: SessionInfo
  readonly user: UserInfo
  readonly self: Self
  readonly accountName: string | null
}

/** What can be done to a session, and with its record. */
export function SessionActs(props: SessionActsProps) {
  const more = useSessionMore(props.session, props.user)
  return (
    <>
      <Controls {...props} more={more.entries} />
      {more.dialog}
    </>
  )
}
