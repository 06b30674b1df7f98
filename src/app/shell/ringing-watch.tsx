import type { Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { hasRoleFor } from '#api/policy.ts'
import { useOwnSessions } from '#features/session-list/use-own-sessions.ts'
import { useFirstViewShown } from './first-view.ts'
import { lazyAgain } from '#ui/lazy-again.tsx'

const Ringing = lazyAgain(async () => (await import('#features/ringing/ringing.tsx')).Ringing)

interface RingingWatchProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/** Watches on every page for what rings in this account, from when the first page is shown. */
export function RingingWatch({ user, account }: RingingWatchProps) {
  const isTime = useFirstViewShown()
  const { sessions } = useOwnSessions(user, account, isTime && hasRoleFor(user, 'GetActiveSessions'))
  return isTime && <Ringing sessions={sessions} user={user} />
}
