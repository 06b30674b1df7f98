import type { QueryClient } from '@tanstack/react-query'
import { beforeEach, expect, test, vi } from 'vitest'

import { ana, zoe, type Person } from '../../sandbox/cast.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import { askFirstPage } from './first-page.ts'
import { firstRows } from './first-rows.ts'
import { beginWall, wallSessions } from './wall.ts'
import { forgetWall, offerFirstPage } from './wall-reader.ts'

let world: WorldControl
let client: QueryClient

beforeEach(() => {
  // The wall is read in the page itself.
  vi.stubGlobal('Worker', undefined)
  vi.stubGlobal('document', new EventTarget())
  vi.stubGlobal('window', new EventTarget())
  return () => {
    forgetWall()
    client.clear()
    vi.unstubAllGlobals()
  }
})

async function signIn(person: Person): Promise<void> {
  ;({ world, client } = await signedIn(person))
}

/** How many pages of sessions were asked for. */
const pages = async () => (await world.requests('ListSessions')).length

test('the wall begins with the page that was asked for ahead of it, and asks for no other', async () => {
  await signIn(zoe)
  const first = await askFirstPage(client)
  await first?.page
  expect(await pages()).toBe(1)
  await beginWall(client, first)
  expect(firstRows.of(first?.accountId ?? '')?.length).toBeGreaterThan(0)
  const { queryKey } = wallSessions(first?.accountId ?? '')
  await vi.waitFor(() => expect(client.getQueryData(queryKey)?.rows.length).toBeGreaterThan(0))
  expect(await pages()).toBe(1)
})

test.each([
  ['fails', { status: 500 }],
  ['says something else', { status: 200, body: 'html' }],
] as const)('a page asked for ahead that %s leaves the wall to what follows', async (_how, fault) => {
  await signIn(zoe)
  await world.fault({ operation: 'ListSessions', times: 1, ...fault })
  const first = await askFirstPage(client)
  await beginWall(client, first)
  expect(client.getQueryData(wallSessions(first?.accountId ?? '').queryKey)?.rows.length).toBeGreaterThan(0)
})

test('a page of another account is none of this wall', async () => {
  await signIn(zoe)
  const first = await askFirstPage(client)
  offerFirstPage({ accountId: 'another', page: first?.page ?? Promise.resolve(null) })
  await client.query(wallSessions(first?.accountId ?? ''))
  expect(await pages()).toBe(2)
})

test('nothing is asked for by whoever may not see the wall', async () => {
  await signIn(ana)
  expect(await askFirstPage(client)).toBeNull()
  expect(beginWall(client, null)).toBeNull()
  expect(await pages()).toBe(0)
})
