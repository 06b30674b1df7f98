// @vitest-environment jsdom
import { QueryClient } from '@tanstack/react-query'
import * as v from 'valibot'
import { afterEach, expect, test, vi } from 'vitest'

import { accountsOf, activeAccount, chosenAccount, switchAccount } from './account.ts'
import { appConfig } from './agent-app.ts'
import { AppConfig } from './contract/agent-app.ts'
import { UserInfo } from './contract/user-info.ts'
import { activeSessions } from './sessions.ts'
import { signedInUser } from './sign-in/signed-in-user.ts'

afterEach(() => localStorage.clear())

const user = (given: object) => v.parse(UserInfo, given)
const two = user({ accountIds: ['a', 'b'], accountNames: ['Alpha', ''] })

test.each([
  [{}, []],
  [{ accountIds: ['a'], accountNames: ['Alpha'] }, [['a', 'Alpha']]],
  [
    { accountIds: ['a', 'b'], accountNames: ['Alpha'] },
    [
      ['a', 'Alpha'],
      ['b', 'b'],
    ],
  ],
  [
    { accountIds: 'a,b', accountNames: null },
    [
      ['a', 'a'],
      ['b', 'b'],
    ],
  ],
  [{ accountIds: [], accountNames: ['Alpha'] }, []],
])('%j are the accounts %j', (given, expected) => {
  expect(accountsOf(user(given)).map(({ id, name }) => [id, name])).toEqual(expected)
})

test.each([
  [null, 'a'],
  ['b', 'b'],
  ['somebody else’s', 'a'],
])('with %j remembered, %s is active', (kept, expected) => {
  if (kept !== null) localStorage.setItem('accountId', kept)
  expect(activeAccount(two)?.id).toBe(expected)
  expect(activeAccount(user({}))).toBeNull()
})

test('a switch is remembered and told, and leaves nothing of the former account but the sign-in', () => {
  const client = new QueryClient()
  client.setQueryData(signedInUser().queryKey, two)
  client.setQueryData(activeSessions().queryKey, [])
  client.setQueryData(appConfig().queryKey, v.parse(AppConfig, {}))
  client.getMutationCache().build(client, { mutationKey: ['sessions', 'remove-member', 's1'] })
  const told = vi.fn<() => void>()
  const stop = chosenAccount.subscribe(told)

  switchAccount(client, 'b')
  stop()
  switchAccount(client, 'a')

  expect(told).toHaveBeenCalledTimes(1)
  expect(chosenAccount.get()).toBe('a')
  expect(
    client
      .getQueryCache()
      .getAll()
      .map(({ queryKey }) => queryKey),
  ).toEqual([['auth', 'status']])
  expect(client.getMutationCache().getAll()).toEqual([])
})
