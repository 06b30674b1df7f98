import { QueryClient } from '@tanstack/react-query'
import { waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { send } from '#api/client.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { ana, tom } from '../sandbox/cast.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { connect } from '../test/sandbox-network.ts'
import { WorldControl } from '../test/world-control.ts'
import { checkWhoIsBack } from './back-button.ts'

let world: WorldControl
let client: QueryClient
let root: HTMLElement
let stop: () => void
const beginAnew = vi.fn<() => void>()

const signInAs = ({ email, password }: typeof ana) =>
  send('Authenticate', { provider: 'credentials', userName: email, password })

beforeEach(async () => {
  const sandbox = createSandbox({ scenario: 'quiet' })
  world = new WorldControl(sandbox)
  connect(sandbox)
  client = new QueryClient()
  root = document.createElement('div')
  beginAnew.mockClear()
  stop = checkWhoIsBack(client, root, beginAnew)
  await signInAs(ana)
  await client.query(signedInUser())
  client.setQueryData(['sessions', 'detail', 'a'], 'what Ana had read')
})
afterEach(() => stop())

/** The page is there again, as it was left or as it was loaded. */
function comesBack(persisted: boolean): void {
  globalThis.dispatchEvent(new PageTransitionEvent('pageshow', { persisted }))
}
const isLeft = () => client.getQueryData(['sessions', 'detail', 'a']) !== undefined

test('the same person finds everything as it was', async () => {
  comesBack(true)
  expect(root.hidden).toBe(true)
  await waitFor(() => expect(root.hidden).toBe(false))
  expect(isLeft()).toBe(true)
})

test('nobody finds nothing', async () => {
  await world.expire()
  comesBack(true)
  await waitFor(() => expect(root.hidden).toBe(false))
  expect([isLeft(), client.getQueryData(signedInUser().queryKey)]).toEqual([false, null])
})

test('somebody else finds nothing of it', async () => {
  await signInAs(tom)
  comesBack(true)
  await waitFor(() => expect(root.hidden).toBe(false))
  expect([isLeft(), client.getQueryData(signedInUser().queryKey)?.name]).toEqual([false, 'Tom Okafor'])
})

test('where nobody can say who it is, it stays hidden and begins anew', async () => {
  await world.fault({ operation: 'GetAuthStatus', drop: true })
  comesBack(true)
  await waitFor(() => expect(beginAnew).toHaveBeenCalledTimes(1))
  expect(root.hidden).toBe(true)
})

test('a page that was loaded asks nothing', async () => {
  await world.forgetRequests()
  comesBack(false)
  expect(root.hidden).toBe(false)
  expect(await world.requests()).toEqual([])
})
