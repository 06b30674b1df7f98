import * as m from '#messages'
import { accountsOf, type Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { Icon } from '#ui/icon.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { useAccountSwitch } from './use-account-switch.ts'

interface AccountMenuProps {
  readonly user: UserInfo
  readonly account: Account | null
}

/** The account that is worked in, and the way to another. Going there leaves nothing of the former one on screen. */
export function AccountMenu({ user, account }: AccountMenuProps) {
  const goTo = useAccountSwitch(account)
  const name = account?.name ?? m.app_no_account()

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
          choose: goTo,
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
