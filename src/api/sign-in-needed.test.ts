import { QueryObserver, type QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { ana, dana } from '../sandbox/cast.ts'
import { signedIn } from '../test/signed-in.ts'
import type { WorldControl } from '../test/world-control.ts'
import { appConfig } from './agent-app.ts'
import { send } from './client.ts'
import { myContacts } from './contacts.ts'
import { signedInUser, signIn } from './sign-in.ts'
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

/** Whatever was on its way has come by the time that another exchange is through. */
const allIsThrough = () => client.query({ ...signedInUser(), staleTime: 0 })
const reads = () => Promise.allSettled([client.query(myContacts()), client.query(appConfig())])

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

test('reads that are refused after an end ask for a sign-in, with one look for all of them', async () => {
  await world.forgetRequests()
  await reads()
  await vi.waitFor(() => expect(signInNeeded.get()).toBe(true))
  expect(await world.requests('GetAuthStatus')).toHaveLength(1)
})

test('where it cannot be looked up, a refusal is believed', async () => {
  await world.fault({ operation: 'GetAuthStatus', drop: true })
  await reads()
  await vi.waitFor(() => expect(signInNeeded.get()).toBe(true))
})

describe('where the server knows the person', () => {
  const raised = vi.fn<() => void>()
  const act = () => send('HoldSession', { sessionId: 'any' }).catch(askForSignInAfter)
  let stop: () => void

  beforeEach(async () => {
    await client.getMutationCache().build(client, signIn()).execute(credentials)
    raised.mockClear()
    stop = signInNeeded.subscribe(() => signInNeeded.get() && raised())
  })
  afterEach(() => stop())

  test('a read that one route refuses asks for nothing, again and again', async () => {
    await world.fault({ operation: 'GetMyContacts', status: 401 })
    for (const _time of [1, 2]) {
      await world.forgetRequests()
      await reads()
      await vi.waitFor(async () => expect(await world.requests('GetAuthStatus')).toHaveLength(1))
      await allIsThrough()
    }
    expect(raised).not.toHaveBeenCalled()
  })

  test('an act that one route refuses asks for a moment, and never again', async () => {
    await world.fault({ operation: 'HoldSession', status: 401 })
    await act()
    expect(signInNeeded.get()).toBe(true)
    await vi.waitFor(() => expect(signInNeeded.get()).toBe(false))
    await act()
    await allIsThrough()
    expect(raised).toHaveBeenCalledTimes(1)
    expect(await world.requests('HoldSession')).toHaveLength(2)
  })

  test('an end is told nevertheless, also by what one route had refused', async () => {
    await world.fault({ operation: 'HoldSession', status: 401 })
    await act()
    await vi.waitFor(() => expect(signInNeeded.get()).toBe(false))
    await allIsThrough()
    await world.expire()
    await act()
    await vi.waitFor(() => expect(signInNeeded.get()).toBe(true))
  })

  test('somebody else who has signed in meanwhile is not the person', async () => {
    await send('Authenticate', { provider: 'credentials', userName: dana.email, password: dana.password })
    await world.fault({ operation: 'GetMyContacts', status: 401 })
    await reads()
    await vi.waitFor(() => expect(signInNeeded.get()).toBe(true))
  })
})
