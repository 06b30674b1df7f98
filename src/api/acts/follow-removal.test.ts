import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { ana, dana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import { ApiError } from '../api-error.ts'
import { followRemoval } from './follow-removal.ts'
import { removeMember, type RemovalOutcome } from '../session-members.ts'
import { sessionDetail } from '../sessions.ts'
import { askForSignIn, signInIsDone } from '../sign-in/sign-in-needed.ts'

const sessionId = steadySessions.chat
const silent = new ApiError({ kind: 'unreachable', operation: 'DeleteChatMember', status: null })
let world: WorldControl
let client: QueryClient
let told: RemovalOutcome[]
let toldAt: number

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  await client.query(sessionDetail(sessionId))
  told = []
  toldAt = Date.now()
})
afterEach(() => client.clear())

const follow = (outcome: RemovalOutcome) =>
  followRemoval(client, {
    sessionId,
    identity: dana.email,
    outcome,
    at: toldAt,
    tell: (what) => told.push(what),
  })
const read = () => client.query({ ...sessionDetail(sessionId), staleTime: 0, retry: false }).catch(() => null)
const danaLeaves = () => world.act({ removeMember: { sessionId, identity: dana.email, by: ana.email } })

test('an end that nobody knew is told by the next read: still there', async () => {
  follow({ kind: 'unknown', error: silent, wasAccepted: false })
  await read()
  await read()
  expect(told).toEqual([{ kind: 'still-there', error: silent }])
})

test.each([
  ['accepted', { kind: 'unknown', error: silent, wasAccepted: true }, 'removed'],
  ['not answered', { kind: 'unknown', error: silent, wasAccepted: false }, 'gone-since'],
  ['accepted, and listed for a while', { kind: 'still-there', error: null }, 'removed'],
  ['failed', { kind: 'still-there', error: silent }, 'gone-since'],
] as const)('a removal that was %s, of somebody who then is gone', async (_case, outcome, kind) => {
  follow(outcome)
  await danaLeaves()
  await read()
  await read()
  expect(told).toEqual([{ kind }])
})

test('what was still there is put right when it goes', async () => {
  follow({ kind: 'unknown', error: silent, wasAccepted: true })
  await read()
  await danaLeaves()
  await read()
  expect(told).toEqual([{ kind: 'still-there', error: null }, { kind: 'removed' }])
})

test('a removal that is asked for once more tells its own end alone', async () => {
  follow({ kind: 'still-there', error: silent })
  const member = client
    .getQueryData(sessionDetail(sessionId).queryKey)
    ?.members.find(({ identity }) => identity === dana.email)
  if (!member) throw new Error('Dana is not in the chat')
  const outcome = await client.getMutationCache().build(client, removeMember(sessionId)).execute({ member })
  await read()
  expect(outcome).toEqual({ kind: 'removed' })
  expect(told).toEqual([])
})

test('what was read before this was begun counts too', () => {
  toldAt -= 1_000
  follow({ kind: 'unknown', error: silent, wasAccepted: false })
  expect(told).toEqual([{ kind: 'still-there', error: silent }])
})

test('a session that is no more has nobody in it', async () => {
  follow({ kind: 'still-there', error: silent })
  await world.act({ archiveSession: { sessionId } })
  await read()
  expect(told).toEqual([{ kind: 'session-gone' }])
})

test('a read that fails tells nothing, and a new removal takes the place of the former one', async () => {
  follow({ kind: 'unknown', error: silent, wasAccepted: false })
  await world.fault({ operation: 'GetSession', status: 503, times: 1 })
  await read()
  expect(told).toEqual([])
  follow({ kind: 'removed' })
  await danaLeaves()
  await read()
  expect(told).toEqual([])
})

describe('an end that is not known is looked for', () => {
  const reads = async () =>
    (await world.requests()).filter(({ operation }) => operation === 'GetSession').length
  const unknown = { kind: 'unknown', error: silent, wasAccepted: false } as const
  const fiveSecondsPass = () => vi.advanceTimersByTime(5_000)
  let before: number

  beforeEach(async () => {
    before = await reads()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  })
  afterEach(() => vi.useRealTimers())

  test('every five seconds, until the session can be read', async () => {
    await world.fault({ operation: 'GetSession', status: 503, times: 2 })
    follow(unknown)
    for (const count of [1, 2, 3]) {
      fiveSecondsPass()
      await vi.waitFor(async () => expect(await reads()).toBe(before + count))
      await vi.waitFor(() => expect(client.isFetching()).toBe(0))
    }
    expect(told).toEqual([{ kind: 'still-there', error: silent }])
    fiveSecondsPass()
    expect(client.isFetching()).toBe(0)
  })

  test('not before the time that the server has named', async () => {
    await world.fault({ operation: 'GetSession', status: 503, times: 1, retryAfter: 60 })
    follow(unknown)
    fiveSecondsPass()
    await vi.waitFor(() =>
      expect(client.getQueryState(sessionDetail(sessionId).queryKey)?.status).toBe('error'),
    )
    fiveSecondsPass()
    expect(client.isFetching()).toBe(0)
  })

  test('not while somebody has to sign in, and not once another removal has begun', () => {
    askForSignIn()
    follow(unknown)
    fiveSecondsPass()
    expect(client.isFetching()).toBe(0)
    signInIsDone()
    follow({ kind: 'removed' })
    fiveSecondsPass()
    expect(client.isFetching()).toBe(0)
  })
})
