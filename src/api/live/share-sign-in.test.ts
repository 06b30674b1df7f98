import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ana } from '../../sandbox/cast.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import { signedInUser } from '../sign-in/signed-in-user.ts'
import { signIn } from '../sign-in/sign-in.ts'
import { signInIsDone, signInNeeded } from '../sign-in/sign-in-needed.ts'
import { shareSignIn } from './share-sign-in.ts'

const credentials = { userName: ana.email, password: ana.password }
let world: WorldControl
let client: QueryClient
let stop: () => void
/** What another tab has to say. */
let tell: (news: unknown) => void
const said = vi.fn<(news: unknown) => void>()

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  await client.query(signedInUser())
  stop = shareSignIn(client, (_name, hear) => {
    tell = hear as typeof tell
    return { send: said, close: () => undefined }
  })
  said.mockClear()
})
afterEach(() => {
  stop()
  signInIsDone()
  client.clear()
  said.mockClear()
})

const tellExpired = () =>
  tell({ kind: 'expired', userId: client.getQueryData(signedInUser().queryKey)?.id ?? '' })

const isAskedWho = async (times: number) =>
  vi.waitFor(async () => expect(await world.requests('GetAuthStatus')).toHaveLength(times))

test('what another tab says of an end is looked up, and asks for a sign-in', async () => {
  await world.expire()
  tellExpired()
  await vi.waitFor(() => expect(signInNeeded.get()).toBe(true))
  expect(said).not.toHaveBeenCalled()
})

test('a tab that comes later is told of an end', async () => {
  tell({ kind: 'arrived' })
  expect(said).not.toHaveBeenCalled()
  await world.expire()
  tellExpired()
  await vi.waitFor(() => expect(signInNeeded.get()).toBe(true))
  tell({ kind: 'arrived' })
  expect(said).toHaveBeenCalledExactlyOnceWith({ kind: 'expired', userId: expect.any(String) })
})

test('a tab asks whoever is there already', () => {
  const send = vi.fn<(news: unknown) => void>()
  shareSignIn(client, () => ({ send, close: () => undefined }))()
  expect(send).toHaveBeenCalledExactlyOnceWith({ kind: 'arrived' })
})

test('what another tab says too late, of the sign-in before this one, asks for nothing', async () => {
  await world.expire()
  await client.getMutationCache().build(client, signIn()).execute(credentials)
  await world.forgetRequests()
  tellExpired()
  await isAskedWho(1)
  await client.query({ ...signedInUser(), staleTime: 0 })
  expect(signInNeeded.get()).toBe(false)
})

test('a look that ends after a sign-in asks for nothing', async () => {
  await world.expire()
  await world.fault({ operation: 'GetAuthStatus', hold: 'look', times: 1 })
  tellExpired()
  await vi.waitFor(async () => expect(await world.held('look')).toBe(1))
  await client.getMutationCache().build(client, signIn()).execute(credentials)
  await world.release('look')
  await vi.waitFor(async () => expect(await world.held('look')).toBe(0))
  await client.query({ ...signedInUser(), staleTime: 0 })
  expect(signInNeeded.get()).toBe(false)
})

test('a server that cannot be asked leaves the other tab its word', async () => {
  await world.fault({ operation: 'GetAuthStatus', drop: true, times: 3 })
  tellExpired()
  await vi.waitFor(() => expect(signInNeeded.get()).toBe(true))
})
