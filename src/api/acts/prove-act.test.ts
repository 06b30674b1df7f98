import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { dana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { replaceFetch } from '../../test/sandbox-network.ts'
import { settled } from '../../test/settled.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import { send } from '../client.ts'
import { proveAct, type ActOutcome } from './prove-act.ts'
import { isOut } from '../session-members.ts'

const sessionId = steadySessions.chat
let world: WorldControl
let client: QueryClient

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  client.clear()
})

/** Removes Dana, as an act like any other. */
const act = (): Promise<ActOutcome> =>
  settled(
    proveAct(client, {
      sessionId,
      send: () => send('DeleteChatMember', { sessionId, memberToRemove: dana.email }),
      isDone: (session) => isOut(dana.email, session),
    }),
  )

const reads = async () => (await world.requests('GetSession')).length

/** Lets the server act where `isSent`, and answers the removal so, on each route whose path holds `route`. */
function answerWith(answer: () => Response, { isSent, route = '' }: { isSent: boolean; route?: string }) {
  const network = globalThis.fetch
  replaceFetch(async (path, init) => {
    if (init.method !== 'DELETE' || !path.includes(route)) return network(path, init)
    if (isSent) await network(path, init)
    return answer()
  })
}

const noContent = () => new Response(null, { status: 204 })
const empty = () => new Response('', { headers: { 'content-type': 'application/json' } })

test.each([
  ['a 204', noContent],
  ['an empty 200', empty],
])('%s is a yes, and what shows nothing of it is looked at a little longer', async (_what, answer) => {
  answerWith(answer, { isSent: false })
  expect(await act()).toEqual({ kind: 'not-done', error: null })
  expect(await reads()).toBe(4)
})

test.each([
  ['a 204', noContent],
  ['an empty 200', empty],
])('%s of the second route is a yes too', async (_what, answer) => {
  await world.settings({ strictBinding: 'route' })
  answerWith(answer, { isSent: true, route: '/json/reply/' })
  expect(await act()).toEqual({ kind: 'done', error: null })
})

test('a 408 is no refusal: what the server did is looked for as long as after no answer', async () => {
  await world.fault({ operation: 'DeleteChatMember', status: 408 })
  expect(await act()).toMatchObject({ kind: 'not-done', error: { status: 408 } })
  expect(await reads()).toBe(3)
})

test('a 404 without a word of the server may be a proxy’s, and is looked past', async () => {
  await world.fault({ operation: 'GetSession', status: 404, body: 'html', times: 2 })
  answerWith(noContent, { isSent: true })
  expect(await act()).toEqual({ kind: 'done', error: null })
  expect(await reads()).toBe(3)
})

test.each([
  ['with a word of the server’s at the first look', {}, 1],
  ['without one at the last', { body: 'html' }, 4],
] as const)('the session is gone where a 404 says so %s', async (_when, fault, count) => {
  await world.fault({ operation: 'GetSession', status: 404, ...fault })
  answerWith(noContent, { isSent: true })
  expect(await act()).toEqual({ kind: 'session-gone' })
  expect(await reads()).toBe(count)
})
