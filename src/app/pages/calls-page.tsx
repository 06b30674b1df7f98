import { useEffect } from 'react'

import * as m from '#messages'
import { canWatchCalls } from '#api/policy.ts'
import { CallsView } from '#features/calls/calls-view.tsx'
import { firstViewIsShown } from '../shell/first-view.ts'
import { useSignedIn } from '../shell/signed-in.ts'
import { FullPage } from './full-page.tsx'
import { RecordsPage } from './records-page.tsx'

/** The calls of the account that are up now, as the telephone network has them. */
export function CallsPage() {
  const { user, account } = useSignedIn()
  useEffect(() => void firstViewIsShown(), [])
  if (!canWatchCalls(user).allowed) {
    return <FullPage title={m.page_no_access_title()}>{m.calls_no_role()}</FullPage>
  }
  return (
    <RecordsPage title={m.calls_title()}>
      <CallsView user={user} accountId={account?.id ?? ''} />
    </RecordsPage>
  )
}
