import * as m from '#messages'
import { accountsOf } from '#api/account.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { sessionAddress } from '#lib/addresses.ts'
import { Button } from '#ui/button.tsx'
import { useSignedIn } from '../shell/signed-in.ts'
import { useAccountSwitch } from '../shell/use-account-switch.ts'
import { FullPane } from './full-page.tsx'

/** A link led to a session of another of the person's accounts: it is shown in that account, or not at all. */
export function OtherAccount({ session }: { readonly session: SessionInfo }) {
  const { user, account: current } = useSignedIn()
  const goTo = useAccountSwitch(current)
  const account = accountsOf(user).find(({ id }) => id === session.accountId)?.name ?? session.accountName
  return (
    <FullPane
      title={m.page_other_account_title()}
      actions={
        <Button variant="primary" onClick={() => goTo(session.accountId, sessionAddress(session.id))}>
          {m.page_other_account_switch({ account })}
        </Button>
      }
    >
      {m.page_other_account_text({ account, current: current?.name ?? m.app_no_account() })}
    </FullPane>
  )
}
