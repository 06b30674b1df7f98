import * as m from '#messages'
import { CallsView } from '#features/calls/calls-view.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { RecordsPage } from './records-page.tsx'

/** The calls of the account that are up now, as the telephone network has them. */
export function CallsPage() {
  const { user, account } = useSignedIn()
  return (
    <RecordsPage title={m.calls_title()}>
      <CallsView user={user} accountId={account?.id ?? ''} />
    </RecordsPage>
  )
}
