import { useQueryClient } from '@tanstack/react-query'
import { useLocation } from 'wouter'

import * as m from '#messages'
import { accountsOf, switchAccount, type Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { sessionsAddress } from '#lib/addresses.ts'
import { Icon } from '#ui/icon.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { clearAnnouncements } from '#ui/announcer.tsx'
import { clearNotices } from '#ui/notice-store.ts'

interface AccountMenuProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/** The account that is worked in, and the way to another. Going there leaves nothing of the former one on screen. */
export function AccountMenu({ user, account }: AccountMenuProps) {
  const client = useQueryClient()
  const [, navigate] = useLocation()
  const name = account?.name ?? m.app_no_account()

  function choose(id: string) {
    if (id === account?.id) return
    navigate(sessionsAddress)
    switchAccount(client, id)
    clearNotices()
    clearAnnouncements()
  }

  return (
    <MenuButton
      size="sm"
      variant="ghost"
      className="account-button"
      label={m.app_account({ name })}
      entries={[
        {
          kind: 'choice',
          label: m.app_accounts(),
          value: account?.id ?? '',
          options: accountsOf(user).map(({ id, name: label }) => ({ value: id, label })),
          choose,
        },
      ]}
    >
      <span className="header-label" dir="auto">
        {name}
      </span>
      <Icon name="chevron-down" />
    </MenuButton>
  )
}
