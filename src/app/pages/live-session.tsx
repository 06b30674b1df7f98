import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'

import { accountsOf } from '#api/account.ts'
import * as m from '#messages'
import { appConfig } from '#api/agent-app.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { asClosed } from '#api/closed-session.ts'
import { hasRoleFor } from '#api/policy.ts'
import { selfAmong, selfOf } from '#api/self.ts'
import { sessionName } from '#api/words.ts'
import { useEndLeg } from '#features/call-controls/use-end-leg.tsx'
import { InviteButton } from '#features/invite/invite-button.tsx'
import { JoiningRow } from '#features/invite/joining-row.tsx'
import { useInvitations } from '#features/invite/use-invitations.ts'
import { LogPane } from '#features/session-log/log-pane.tsx'
import { MembersPane } from '#features/session-members/members-pane.tsx'
import { StatesPane } from '#features/session-states/states-pane.tsx'
import { frameIsPainted } from '#lib/after-frame.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { useFirstViewShown } from '../shell/first-view.ts'
import { useSignedIn } from '../shell/signed-in.ts'
import { SessionHead } from './session-head.tsx'
import { useClosed } from './use-closed.ts'

// Not every session is a chat, and notes come after the first look: neither is waited for.
const ChatPane = lazyAgain(
  async () => (await import('#features/chat-transcript/chat-pane.tsx')).ChatPane,
  () => <div className="chat-pane" />,
)
const RecordingsPane = lazyAgain(
  async () => (await import('#features/recordings/recordings-pane.tsx')).RecordingsPane,
)
const NotesPane = lazyAgain(
  async () => {
    await frameIsPainted()
    return (await import('#features/notes/notes-pane.tsx')).NotesPane
  },
  () => <div className="pane notes-room" />,
)

const SessionActs = lazyAgain(
  async () => (await import('./session-acts.tsx')).SessionActs,
  () => <div className="min-h-7" />,
)
// Asked for with the page, not with the first render of it: the acts come right behind what there is to read.
void SessionActs.load()

interface LiveSessionProps {
  readonly session: SessionInfo
  /** Why the last read failed, if it did. */
  readonly error: Error | null
  readonly readAt: number
  readonly readAgain: () => void
}

/** A session as it is now: its head with its acts, its log, its people, its states and the notes on it. */
export function LiveSession({ session: read, error, readAt, readAgain }: LiveSessionProps) {
  const { user, account } = useSignedIn()
  const client = useQueryClient()
  const { data: config } = useQuery({ ...appConfig(), enabled: hasRoleFor(user, 'GetAppConfig') })
  const isFirstView = !useFirstViewShown()
  const self = selfAmong(selfOf(user, config), read.members)
  const closed = useClosed(self, read, error)
  const session = useMemo(() => (closed ? asClosed(read, closed) : read), [read, closed])
  const invitations = useInvitations(session.id)
  const accountName = accountsOf(user).length > 1 ? session.accountName || account?.name || null : null
  const endLeg = useEndLeg(session, user, accountName)

  return (
    <article className="session-page" aria-labelledby="session-name">
      <DocumentTitle title={sessionName(session)} />
      <RegionBoundary region={m.region_head()}>
        <SessionHead
          session={session}
          error={error}
          readAt={readAt}
          readAgain={readAgain}
          acts={
            <RegionBoundary form="bar" region={m.region_controls()}>
              <SessionActs session={session} user={user} self={self} accountName={accountName} />
            </RegionBoundary>
          }
        />
      </RegionBoundary>
      {session.channel === 'Chat' && (
        <RegionBoundary region={m.region_chat()}>
          <ChatPane session={session} user={user} self={self} />
        </RegionBoundary>
      )}
      <div className="session-side">
        <RegionBoundary region={m.members_title()}>
          <MembersPane
            session={session}
            user={user}
            self={self}
            accountName={accountName}
            isFirstView={isFirstView}
            tools={(leave) => <InviteButton session={session} user={user} leave={leave} />}
            joining={invitations.map((invitation) => (
              <JoiningRow key={invitation.key} invitation={invitation} />
            ))}
            menuFor={endLeg.menuFor}
            wayBack={async (member) => {
              const { inviteBack } = await import('#features/invite/invite-back.ts')
              return inviteBack(client, user, session, member)
            }}
          />
        </RegionBoundary>
        {endLeg.dialog}
        <RegionBoundary region={m.states_title()}>
          <StatesPane session={session} />
        </RegionBoundary>
        <RegionBoundary region={m.region_notes()}>
          <NotesPane session={session} user={user} />
        </RegionBoundary>
        {!isFirstView && (
          <RegionBoundary region={m.recordings_title()}>
            <RecordingsPane session={session} user={user} />
          </RegionBoundary>
        )}
      </div>
      <RegionBoundary region={m.log_title()}>
        <LogPane sessionId={session.id} isFirstView={isFirstView} />
      </RegionBoundary>
    </article>
  )
}
