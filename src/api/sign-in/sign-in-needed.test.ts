import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'

import { ana } from '../../sandbox/cast.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import { send } from '../client.ts'
import { myContacts } from '../contacts.ts'
import { isFinal } from '../is-final.ts'
import { problemOf } from '../problem.ts'
import { signedInUser } from './signed-in-user.ts'
import { signIn } from './sign-in.ts'
import { askForSignInAfter, signInIsDone, signInNeeded } from './sign-in-needed.ts'

const credentials = { userName: ana.email, password: ana.password }
let world: WorldControl
let client: QueryClient

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  await client.query(signedInUser())
  await world.expire()
})
afterEach(() => {
  signInIsDone()
  client.clear()
})

const isHeld = (times: number) =>
  vi.waitFor(async () => expect(await world.held('late')).toBe(times), { interval: 1 })

test('a refusal of what was sent before a sign-in asks for nothing, one of what was sent after it does', async () => {
  const refused = () => send('GetSession', { sessionId: 'any' }).catch((error: unknown) => error)
  await world.fault({ operation: 'GetSession', holdRequest: 'late', times: 1 })
  const late = refused()
  await isHeld(1)
  signInIsDone()
  await world.release('late')
  askForSignInAfter(await late)
  expect(signInNeeded.get()).toBe(false)
  askForSignInAfter(await refused())
  expect(signInNeeded.get()).toBe(true)
})

test('a first read that was refused so is read again for whoever has signed in', async () => {
  await world.fault({ operation: 'GetMyContacts', hold: 'late', times: 1 })
  const observer = new QueryObserver(client, myContacts())
  const stop = observer.subscribe(() => undefined)
  await isHeld(1)
  await client.getMutationCache().build(client, signIn()).execute(credentials)
  await world.release('late')
  await vi.waitFor(() => expect(observer.getCurrentResult().status).toBe('success'), { timeout: 5_000 })
  expect(signInNeeded.get()).toBe(false)
  stop()
})

describe('a read that is refused again after a sign-in', () => {
  const signInAgain = () => client.getMutationCache().build(client, signIn()).execute(credentials)

  /** Reads until it is refused, signs in, and waits for the refusal after that. */
  async function refusedTwice() {
    const observer = new QueryObserver(client, myContacts())
    onTestFinished(observer.subscribe(() => undefined))
    await vi.waitFor(() => expect(signInNeeded.get()).toBe(true), { interval: 1 })
    await signInAgain()
    await vi.waitFor(
      () => expect(observer.getCurrentResult()).toMatchObject({ errorUpdateCount: 2, isFetching: false }),
      { timeout: 5_000 },
    )
    return observer
  }

  test('asks for no other one while the server knows who is signed in', async () => {
    await world.fault({ operation: 'GetMyContacts', status: 401 })
    const observer = await refusedTwice()
    await vi.waitFor(async () => expect(await world.requests('GetAuthStatus')).toHaveLength(3), {
      interval: 1,
    })
    expect(signInNeeded.get()).toBe(false)
    const { error } = observer.getCurrentResult()
    expect(isFinal(error)).toBe(true)
    expect(problemOf(error).text).toBe('You have no access to this in this account.')

    await world.clearFaults()
    await observer.refetch()
    await world.fault({ operation: 'GetMyContacts', status: 401, times: 1 })
    await observer.refetch()
    expect(signInNeeded.get(), 'it has been answered in between').toBe(true)
  })

  test('asks for another one where the server knows nobody', async () => {
    await world.fault({ operation: 'GetMyContacts', status: 401, expire: true })
    await refusedTwice()
    await vi.waitFor(() => expect(signInNeeded.get()).toBe(true), { interval: 1 })
  })
})
