import { useEffect } from 'react'
import { Link } from 'wouter'

import * as m from '#messages'
import { HistoryView } from '#features/session-history/history-view.tsx'
import { sessionsAddress } from '#lib/addresses.ts'
import { Icon } from '#ui/icon.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'
import { useSignedIn } from '../shell/signed-in.ts'

/** The sessions of the account as they were. */
export function HistoryPage() {
  const { user, account } = useSignedIn()
  useEffect(firstViewIsShown, [])
  return (
    <main className="history-page">
      <DocumentTitle title={m.history_link()} />
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
        <h1>{m.history_link()}</h1>
      </header>
      <HistoryView user={user} account={account} />
    </main>
  )
}
