import { useSearchParams } from 'wouter'

import * as m from '#messages'
import type { Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import type { HistorySearch } from '#api/history.ts'
import { canExportHistory, hasRoleFor } from '#api/policy.ts'
import { ExportButton } from '#features/export/export-button.tsx'
import { historySubject } from '#features/export/export-subject.ts'
import { isBackwards, readSearch } from '#features/session-history/history-search.ts'
import { HistoryView } from '#features/session-history/history-view.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { RecordsPage } from './records-page.tsx'

interface HistoryProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/** The sessions of the account as they were. */
export function HistoryPage() {
  const { user, account } = useSignedIn()
  return (
    <RecordsPage title={m.history_link()} tools={<HistoryExport user={user} account={account} />}>
      <HistoryView user={user} account={account} />
    </RecordsPage>
  )
}

/** Takes out what the page's search finds. */
function HistoryExport({ user, account }: HistoryProps) {
  const [parameters] = useSearchParams()
  const search = readSearch(parameters)
  const accountId = account?.id ?? null
  const refusal = canExportHistory(user).allowed ? datesRefusal(search) : m.export_role()
  return (
    <div className="history-tools">
      <ExportButton
        key={accountId}
        subject={historySubject(
          { accountId, search },
          hasRoleFor(user, 'GetChatTranscript') ? undefined : m.export_transcripts_role(),
        )}
        disabledReason={refusal}
      />
    </div>
  )
}

const datesRefusal = (search: HistorySearch) => (isBackwards(search) ? m.export_dates_backwards() : undefined)
