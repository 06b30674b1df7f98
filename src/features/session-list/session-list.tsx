import type { SessionInfo } from '#api/contract/session-info.ts'
import { InboxList } from './inbox-list.tsx'
import { noFilter } from './inbox-filter.ts'
import './session-inbox.css'

const nowhere = { current: null }

/** The rows alone, without filter and marks, for a page that reads the sessions itself. */
export const SessionList = ({ sessions }: { readonly sessions: readonly SessionInfo[] }) => (
  <InboxList sessions={sessions} filter={noFilter} seen={null} currentId={undefined} heading={nowhere} />
)
