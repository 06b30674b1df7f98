import type { QueryClient } from '@tanstack/react-query'

import { remembered } from '#lib/remembered.ts'
import type { UserInfo } from './contract/user-info.ts'

export interface Account {
  readonly id: string
  readonly name: string
}

/** The vendor's dashboard keeps its choice under the same key (contract §2.1). */
export const accountKey = 'accountId'
const choice = remembered(accountKey)
const listeners = new Set<() => void>()

/** The accounts a person may work in, from the parallel lists of `/auth/status` (contract §2.1). */
export const accountsOf = (user: UserInfo): Account[] =>
  user.accountIds.map((id, index) => ({ id, name: user.accountNames[index] || id }))

/** The account last used in this browser where the person has it, else the first; null where there is none. */
export function activeAccount(user: UserInfo): Account | null {
  const accounts = accountsOf(user)
  return accounts.find(({ id }) => id === choice.read()) ?? accounts[0] ?? null
}

/**
 * The ids of the accounts that a person has beside one: what says that it is of those belongs elsewhere, also where a server takes
 * no notice of the account that it was asked for. One that nobody has heard of may be a part of this one. None for nobody,
 * and none beside no account.
 */
export const accountsBeside = (user: UserInfo | null | undefined, accountId: string): string[] =>
  (accountId !== '' && user?.accountIds.filter((id) => id !== accountId)) || []

/**
 * Without the sessions that are known to belong to another of the person's accounts: the server lists the agent's sessions
 * of all of them. One without an account, or of an account nobody has heard of, is not hidden. An unchanged list that
 * loses nothing is given back as it is.
 */
export function withinAccount<Session extends { readonly accountId: string }>(
  sessions: readonly Session[],
  user: UserInfo,
  account: Account | null,
): readonly Session[] {
  const others = new Set(accountsBeside(user, account?.id ?? ''))
  return sessions.some(({ accountId }) => others.has(accountId))
    ? sessions.filter(({ accountId }) => !others.has(accountId))
    : sessions
}

/** Another account is another world: nothing that was read for the former one may be seen in it. */
export function switchAccount(client: QueryClient, id: string): void {
  choice.write(id)
  accountWasSwitched(client)
}

/** The same where the choice was made in another tab. */
export function accountWasSwitched(client: QueryClient): void {
  client.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'auth' })
  client.getMutationCache().clear()
  for (const listener of listeners) listener()
}

/** For `useSyncExternalStore`: tells which account was chosen last. */
export const chosenAccount = {
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  get: (): string | null => choice.read(),
}
