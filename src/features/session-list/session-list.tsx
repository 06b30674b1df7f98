import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { ScrollList } from '#ui/scroll-list.tsx'
import { byUrgency } from './by-urgency.ts'
import { SessionRow } from './session-row.tsx'

/** The agent's live sessions: what rings first, then who waits longest. */
export function SessionList({ sessions }: { readonly sessions: readonly SessionInfo[] }) {
  const ordered = byUrgency(sessions)
  if (ordered.length === 0) {
    return (
      <EmptyState icon="check" title={m.sessions_empty()}>
        {m.sessions_empty_text()}
      </EmptyState>
    )
  }
  return (
    <ScrollList
      className="h-full"
      listLabel={m.sessions_title()}
      items={ordered}
      rowHeight={52}
      rowKey={({ id }, index) => id || index}
      row={(session) => <SessionRow session={session} />}
    />
  )
}
