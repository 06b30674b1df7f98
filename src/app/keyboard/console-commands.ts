import type { QueryClient } from '@tanstack/react-query'

import * as m from '#messages'
import { accountsOf, withinAccount, type Account } from '#api/account.ts'
import type { UserInfo } from '#api/contract/user-info.ts'
import { mergeSessions, mySessions } from '#api/inbox.ts'
import { canWatchCalls, canWatchWall } from '#api/policy.ts'
import { refusalWords } from '#api/refusal-words.ts'
import { channelPicture, customerPath } from '#api/session-words.ts'
import { activeSessions } from '#api/sessions.ts'
import { chooseWireFormat, wireFormat, type WireFormat } from '#api/wire-format.ts'
import { sessionName, wordFor } from '#api/words.ts'
import { callsAddress, historyAddress, sessionAddress, sessionsAddress, wallAddress } from '#lib/addresses.ts'
import type { Command } from '#ui/commands.ts'
import { chooseLook, chosenLook, type Look } from '#ui/theme.ts'

interface Console {
  readonly user: UserInfo
  readonly account: Account | null
  readonly client: QueryClient
  readonly navigate: (address: string) => void
  readonly goToAccount: (id: string) => void
}

/** What can be done from every page: places, the live sessions by name, and how the console is set. */
export const consoleCommands = (here: Console): Command[] => [
  ...liveSessions(here),
  ...places(here),
  ...otherAccounts(here),
  ...looks(),
  ...wireFormats(),
]

function liveSessions({ user, account, client, navigate }: Console): Command[] {
  const active = client.getQueryData(activeSessions().queryKey) ?? []
  const my = client.getQueryData(mySessions('silent').queryKey) ?? []
  return withinAccount(mergeSessions(active, my), user, account).map((session) => ({
    id: `live ${session.id}`,
    label: sessionName(session),
    note: [wordFor('callState', session.callState), customerPath(session)].filter(Boolean).join(' · '),
    icon: channelPicture(session),
    group: 'live',
    run: () => navigate(sessionAddress(session.id)),
  }))
}

function places({ user, navigate }: Console): Command[] {
  const wall = canWatchWall(user)
  const calls = canWatchCalls(user)
  const all: readonly [id: string, label: string, address: string, reason?: string | undefined][] = [
    ['go.sessions', m.keyboard_go_sessions(), sessionsAddress],
    ['go.wall', m.keyboard_go_wall(), wallAddress, wall.allowed ? undefined : refusalWords(wall.reason)],
    ['go.calls', m.calls_go(), callsAddress, calls.allowed ? undefined : refusalWords(calls.reason)],
    ['go.history', m.keyboard_go_history(), historyAddress],
  ]
  return all.map(([id, label, address, disabledReason]) => ({
    id,
    label,
    icon: 'chevron-end',
    group: 'place',
    disabledReason,
    run: () => navigate(address),
  }))
}

const otherAccounts = ({ user, account, goToAccount }: Console): Command[] =>
  accountsOf(user)
    .filter(({ id }) => id !== account?.id)
    .map(({ id, name }) => ({
      id: `account ${id}`,
      label: m.keyboard_account({ name }),
      icon: 'transfer',
      group: 'place',
      run: () => goToAccount(id),
    }))

const looks = (): Command[] => [
  look('theme', 'system', m.keyboard_theme({ theme: m.app_theme_system() })),
  look('theme', 'light', m.keyboard_theme({ theme: m.app_theme_light() })),
  look('theme', 'dark', m.keyboard_theme({ theme: m.app_theme_dark() })),
  look('contrast', 'system', m.keyboard_contrast({ contrast: m.app_theme_system() })),
  look('contrast', 'more', m.keyboard_contrast({ contrast: m.settings_contrast_more() })),
  look('density', 'comfortable', m.keyboard_density({ density: m.settings_density_comfortable() })),
  look('density', 'compact', m.keyboard_density({ density: m.settings_density_compact() })),
]

const look = (name: Look, value: string, label: string): Command => ({
  id: `${name}.${value}`,
  label,
  icon: chosenLook(name) === value ? 'check' : undefined,
  group: 'console',
  run: () => chooseLook(name, value),
})

const wireFormats = (): Command[] =>
  (['json', 'jsv'] satisfies WireFormat[]).map((format) => ({
    id: `format.${format}`,
    label: m.keyboard_wire_format({ format: format.toUpperCase() }),
    icon: wireFormat() === format ? 'check' : undefined,
    group: 'console',
    run: () => chooseWireFormat(format),
  }))
