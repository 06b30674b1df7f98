import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useLocation } from 'wouter'

import * as m from '#messages'
import type { SessionInfo } from '#api/contract/session-info.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { signOut } from '#api/sign-in/sign-out.ts'
import { chooseWireFormat, wireFormat, type WireFormat } from '#api/wire-format.ts'
import { Avatar } from '#ui/avatar.tsx'
import { useCommands } from '#ui/commands.ts'
import type { IconName } from '#ui/icon-name.ts'
import { lateDialog } from '#ui/late-dialog.tsx'
import { lazyAgain } from '#ui/lazy-again.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { clearNotices, notify } from '#ui/notice-store.ts'
import { RegionBoundary } from '#ui/region-boundary.tsx'
import { chooseTheme, chosenTheme } from '#ui/theme.ts'
import { placesOf } from './navigation.tsx'
import type { UserDialog, UserDialogsProps } from './user-dialogs.tsx'

/** Not in the first load, and fetched ahead. */
const signingOut = () => import('./signing-out.ts').catch(() => undefined)
const UserDialogs = lateDialog<UserDialogsProps>(async () => (await import('./user-dialogs.tsx')).UserDialogs)
const SignOutDialog = lazyAgain(async () => (await import('./sign-out-dialog.tsx')).SignOutDialog)

/** Who works here, how the console looks to them, and the way out. */
export function UserMenu({ user }: { readonly user: UserInfo }) {
  const [, navigate] = useLocation()
  const client = useQueryClient()
  // What the person is still in stays while the question closes.
  const [stillIn, setStillIn] = useState<readonly SessionInfo[]>([])
  const [isAsking, setIsAsking] = useState(false)
  const { mutate, isPending } = useMutation(signOut())
  const [opened, setOpened] = useState<UserDialog | null>(null)
  const name =
    user.name || [user.firstName, user.lastName].join(' ').trim() || user.emailAddress || m.app_user()

  /** Nobody is kept here by code that cannot be fetched: what it would ask is left out, and its words are plainer. */
  async function ask() {
    const code = await signingOut()
    const sessions = code?.ownLiveSessions(client, user) ?? []
    setStillIn(sessions)
    if (sessions.length > 0) setIsAsking(true)
    else leave()
  }

  async function tell(error: Error) {
    const code = await signingOut()
    notify(code?.signOutProblem(error) ?? { tone: 'problem', text: m.app_sign_out_failed() })
  }

  function leave() {
    setIsAsking(false)
    mutate(undefined, {
      onSuccess: () => {
        clearNotices()
        navigate('/sign-in')
      },
      onError: (error) => void tell(error),
    })
  }

  const opens = (id: UserDialog, label: string, icon: IconName) => ({
    kind: 'act' as const,
    id,
    label,
    icon,
    run: () => setOpened(id),
  })
  const dialogs = [
    opens('ringing', m.ringing_settings(), 'bell'),
    opens('settings', m.settings_title(), 'settings'),
    opens('acts', m.acts_title(), 'clock'),
  ]
  const signOutAct = {
    kind: 'act' as const,
    id: 'sign-out',
    label: m.app_sign_out(),
    icon: 'logout' as const,
    run: () => void ask(),
  }
  useCommands(() => [...dialogs, signOutAct].map((act) => ({ ...act, group: 'console' })))

  return (
    <>
      <MenuButton
        size="sm"
        variant="ghost"
        className="user-button"
        label={name}
        isBusy={isPending}
        entries={[
          ...(user.emailAddress ? [{ kind: 'note' as const, label: user.emailAddress }] : []),
          ...placesOf(user).map(({ name: label, href }) => ({
            kind: 'act' as const,
            label,
            run: () => navigate(href),
          })),
          {
            kind: 'choice',
            label: m.app_theme(),
            value: chosenTheme(),
            options: [
              { value: 'system', label: m.app_theme_system() },
              { value: 'light', label: m.app_theme_light() },
              { value: 'dark', label: m.app_theme_dark() },
            ],
            choose: chooseTheme,
          },
          {
            kind: 'choice',
            label: m.app_wire_format(),
            value: wireFormat(),
            options: [
              { value: 'json', label: 'JSON' },
              { value: 'jsv', label: 'JSV' },
            ],
            choose: (format) => chooseWireFormat(format as WireFormat),
          },
          ...dialogs,
          { kind: 'divider' },
          signOutAct,
        ]}
      >
        <Avatar name={name} src={user.avatarUrl} size="sm" />
        <span className="header-label" dir="auto">
          {name}
        </span>
      </MenuButton>
      {stillIn.length > 0 && (
        <RegionBoundary form="dialog" region={m.region_sign_out()} resetKeys={[stillIn]}>
          <SignOutDialog
            isOpen={isAsking}
            close={() => setIsAsking(false)}
            sessions={stillIn}
            leave={leave}
          />
        </RegionBoundary>
      )}
      <UserDialogs isOpen={opened !== null} opened={opened} close={() => setOpened(null)} userId={user.id} />
    </>
  )
}
