import { useEffect } from 'react'
import { Link, useSearchParams } from 'wouter'

import * as m from '#messages'
import { canExportHistory, hasRoleFor } from '#api/policy.ts'
import { ExportButton } from '#features/export/export-button.tsx'
import { historySubject } from '#features/export/export-subject.ts'
import { isBackwards, readSearch } from '#features/session-history/history-search.ts'
import { HistoryView } from '#features/session-history/history-view.tsx'
import { sessionsAddress } from '#lib/addresses.ts'
import { Icon } from '#ui/icon.tsx'
import { DocumentTitle } from '../shell/document-title.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'
import { useSignedIn } from '../shell/signed-in.ts'

/** The sessions of the account as they were. */
export function HistoryPage() {
  const { user, account } = useSignedIn()
  const [parameters] = useSearchParams()
  const search = readSearch(parameters)
  const accountId = account?.id ?? null
  useEffect(() => void firstViewIsShown(), [])
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
        <div className="history-tools">
          <ExportButton
            key={accountId}
            subject={historySubject(
              { accountId, search },
              hasRoleFor(user, 'GetChatTranscript') ? undefined : m.export_transcripts_role(),
            )}
            disabledReason={
              canExportHistory(user).allowed
                ? isBackwards(search)
                  ? m.export_dates_backwards()
                  : undefined
                : m.export_role()
            }
          />
        </div>
      </header>
      <HistoryView user={user} account={account} />
    </main>
  )
}
