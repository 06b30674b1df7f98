import { useQuery } from '@tanstack/react-query'

import { archivedSession, type ArchivedSession } from '#api/history.ts'
import { sessionName } from '#api/words.ts'
import * as m from '#messages'
import { RecordingsPane } from '#features/recordings/recordings-pane.tsx'
import { SettledLogPane } from '#features/session-log/settled-log-pane.tsx'
import { MembersPane } from '#features/session-members/members-pane.tsx'
import { StatesPane } from '#features/session-states/states-pane.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { ComingSession } from './coming-session.tsx'
import { FullPane } from './full-page.tsx'
import { SessionHead } from './session-head.tsx'
import { useSessionMore } from './use-session-more.tsx'

const nobody = { identities: [], endpointId: '' }

/** A session that is not live: of the archive, or else one that nobody knows. */
export function PastSession({ sessionId }: { readonly sessionId: string }) {
  const { data, isLoading } = useQuery(archivedSession(sessionId))
  if (data) return <Archived archived={data} />
  if (isLoading) return <ComingSession />
  return <FullPane title={m.page_session_unknown_title()}>{m.page_session_unknown_text()}</FullPane>
}

/** To be read, not to be acted on. */
function Archived({ archived: { session, log } }: { readonly archived: ArchivedSession }) {
  const { user } = useSignedIn()
  // Whatever the archive says of it, nothing can be done to a session in there.
  const past = { ...session, ended: true }
  const more = useSessionMore(past, user)
  return (
    <article className="session-page" aria-labelledby="session-name">
      <DocumentTitle title={sessionName(session)} />
      <SessionHead
        session={past}
        isArchived
        acts={<MenuButton size="sm" icon="more" iconOnly label={m.call_more()} entries={more.entries} />}
      />
      {more.dialog}
      <div className="session-side">
        <MembersPane session={past} user={user} self={nobody} accountName={null} isFirstView={false} />
        <StatesPane session={session} />
        <RegionBoundary region={m.recordings_title()}>
          <RecordingsPane session={past} user={user} />
        </RegionBoundary>
      </div>
      <SettledLogPane sessionId={session.id} log={log} />
    </article>
  )
}
