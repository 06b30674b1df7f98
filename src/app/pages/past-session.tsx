import type { ArchivedSession } from '#api/history.ts'
import { sessionName } from '#api/words.ts'
import * as m from '#messages'
import { RecordingsPane } from '#features/recordings/recordings-pane.tsx'
import { SettledLogPane } from '#features/session-log/log-pane.tsx'
import { MembersPane } from '#features/session-members/members-pane.tsx'
import { StatesPane } from '#features/session-states/states-pane.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { SessionHead } from './session-head.tsx'
import { useSessionMore } from './use-session-more.tsx'

const nobody = { identities: [], endpointId: '' }

/** A session of the archive: to be read, not to be acted on. */
export function PastSession({ archived: { session, log } }: { readonly archived: ArchivedSession }) {
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
