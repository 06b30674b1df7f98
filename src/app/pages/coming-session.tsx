import * as m from '#messages'
import { Skeleton } from '#ui/skeleton.tsx'

/** What stands where a session will. */
export const ComingSession = () => (
  <div className="session-page">
    <Skeleton label={m.session_loading()} rows={6} />
  </div>
)
