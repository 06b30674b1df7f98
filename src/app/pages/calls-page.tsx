import { useEffect } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import { CallsView } from '#features/calls/calls-view.tsx'
import { sessionsAddress } from '#lib/addresses.ts'
import { Icon } from '#ui/icon.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'
import { useSignedIn } from '../shell/signed-in.ts'

/** The calls of the account that are up now, as the telephone network has them. */
export function CallsPage() {
  const { user, account } = useSignedIn()
  useEffect(() => void firstViewIsShown(), [])
  return (
    <main className="history-page">
      <DocumentTitle title={m.calls_title()} />
      <header className="session-head">
        <Link
          href={sessionsAddress}
          className="button"
          data-variant="ghost"
          data-size="sm"
          aria-label={m.app_back_to_sessions()}
        >
          <Icon name="back" />
        </Link>
        <h1>{m.calls_title()}</h1>
      </header>
      <CallsView user={user} accountId={account?.id ?? ''} />
    </main>
  )
}
