import { useQuery } from '@tanstack/react-query'

import { withinAccount, type Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { hasRoleFor } from '#api/policy.ts'
import { activeSessions } from '#api/sessions.ts'
import type { SessionInfo } from '#api/contract/session-info.ts'
import { useFirstViewShown } from './first-view.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'

const Ringing = lazyAgain(async () => (await import('#features/ringing/ringing.tsx')).Ringing)

const none: readonly SessionInfo[] = []

interface RingingWatchProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/** Watches on every page for what rings in this account, from when the first page is shown. */
export function RingingWatch({ user, account }: RingingWatchProps) {
  const isTime = useFirstViewShown()
  const { data: sessions } = useQuery({
    ...activeSessions(),
    enabled: isTime && hasRoleFor(user, 'GetActiveSessions'),
  })
  return isTime && <Ringing sessions={withinAccount(sessions ?? none, user, account)} user={user} />
}
