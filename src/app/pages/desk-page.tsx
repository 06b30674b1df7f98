import * as m from '#messages'
import { SessionInbox } from '#features/session-list/session-inbox.tsx'
import { remembered } from '#lib/remembered.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { ResizablePanes } from '#ui/resizable-panes.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { SessionView } from './lazy-session-view.ts'
import { useInboxTurn } from './use-inbox-turn.ts'
import { useIdInAddress } from './use-id-in-address.ts'

const inboxWidth = remembered('evo-voice.inbox-width')

/** The agent's desk: the sessions in reach, and beside them the one that is worked on. */
export function DeskPage() {
  const id = useIdInAddress()
  const { user, account } = useSignedIn()
  const isInboxsTurn = useInboxTurn(id)
  return (
    <main className="desk">
      {id === undefined && (
        <>
          <DocumentTitle title={m.sessions_title()} />
          <h1 className="visually-hidden">{m.sessions_title()}</h1>
        </>
      )}
      <ResizablePanes
        front={id === undefined ? 'start' : 'main'}
        startWidth={Number(inboxWidth.read()) || 340}
        onStartWidthChange={(width) => inboxWidth.write(String(width))}
        start={
          isInboxsTurn && (
            <RegionBoundary region={m.sessions_title()}>
              <SessionInbox user={user} account={account} currentId={id} />
            </RegionBoundary>
          )
        }
        main={
          id === undefined ? (
            <EmptyState icon="chat" title={m.desk_nothing_open()}>
              {m.desk_nothing_open_text()}
            </EmptyState>
          ) : (
            <RegionBoundary key={id} region={m.region_session()}>
              <SessionView sessionId={id} />
            </RegionBoundary>
          )
        }
      />
    </main>
  )
}
