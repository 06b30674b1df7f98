import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { dana } from '../sandbox/cast.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { replaceFetch } from '../test/sandbox-network.ts'
import { settled } from '../test/settled.ts'
import { signedIn } from '../test/signed-in.ts'
import type { WorldControl } from '../test/world-control.ts'
import { removalKey, removeMember, type RemovalOutcome } from './session-members.ts'
import { saveNotes } from './notes/session-notes.ts'
import { activeSessions, sessionDetail } from './sessions.ts'
import { signInIsDone, signInNeeded } from './sign-in/sign-in-needed.ts'

const sessionId = steadySessions.chat
let world: WorldControl
let client: QueryClient

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  await client.query(sessionDetail(sessionId))
  await client.query(activeSessions())
  await world.forgetRequests()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  signInIsDone()
  client.clear()
})

/** Sets out to remove Dana. */
function startRemoval(): Promise<RemovalOutcome> {
  const member = client
    .getQueryData(sessionDetail(sessionId).queryKey)
    ?.members.find(({ identity }) => identity === dana.email)
  if (!member) throw new Error('Dana is not in the chat')
  return client.getMutationCache().build(client, removeMember(sessionId)).execute({ member })
}

const removal = () => settled(startRemoval())

const isInCache = () => [
  client
    .getQueryData(sessionDetail(sessionId).queryKey)
    ?.members.some(({ identity }) => identity === dana.email),
  client
    .getQueryData(activeSessions().queryKey)
    ?.find(({ id }) => id === sessionId)
    ?.members.some(({ identity }) => identity === dana.email),
]
const isOnServer = async () => (await world.members(sessionId)).includes(dana.email)
const reads = async () => (await world.requests('GetSession')).length

describe('what becomes of a removal', () => {
  test.each([
    ['the answer shows it', {}, 'removed', false, 0],
    ['an answer without a body', { body: 'empty' }, 'removed', false, 1],
    ['a 204', { status: 204, after: true }, 'removed', false, 1],
    ['an answer cut off', { body: 'cut' }, 'removed', false, 1],
    ['a page of HTML, after it acted', { body: 'html' }, 'removed', false, 1],
    ['a 500 after it acted', { status: 500, after: true }, 'removed', false, 1],
    ['a connection lost after it acted', { drop: true, after: true }, 'removed', false, 1],
    ['a 404 after it acted', { status: 404, after: true }, 'already-left', false, 1],
    ['a 410 after it acted', { status: 410, after: true }, 'already-left', false, 1],
    ['a 409 after it acted', { status: 409, after: true }, 'already-left', false, 1],
    ['a 404', { status: 404 }, 'still-there', true, 1],
    ['a 400', { status: 400, errorCode: 'X' }, 'still-there', true, 1],
    ['a 500', { status: 500 }, 'still-there', true, 3],
    ['a 503', { status: 503 }, 'still-there', true, 3],
    ['a connection lost', { drop: true }, 'still-there', true, 3],
    ['no answer in time', { holdRequest: 'never' }, 'still-there', true, 3],
    ['a 403', { status: 403 }, 'forbidden', true, 0],
    ['a 401', { status: 401 }, 'sign-in-needed', true, 0],
    ['a 409', { status: 409 }, 'session-changed', true, 1],
    ['a 412', { status: 412 }, 'session-changed', true, 1],
    ['a 429', { status: 429, retryAfter: 3 }, 'too-many-requests', true, 0],
  ] as const)('%s', async (_what, fault, kind, isThere, readCount) => {
    await world.fault({ operation: 'DeleteChatMember', ...fault })
    expect((await removal()).kind).toBe(kind)
    expect(isInCache()).toEqual([isThere, isThere])
    expect(await isOnServer()).toBe(isThere)
    expect(await reads()).toBe(readCount)
    expect(signInNeeded.get()).toBe(kind === 'sign-in-needed')
  })

  test.each([true, false])('the session is gone, having acted (%s)', async (after) => {
    await world.fault({ operation: 'DeleteChatMember', status: 500, after })
    await world.fault({ operation: 'GetSession', status: 404 })
    expect(await removal()).toEqual({ kind: 'session-gone' })
  })

  test.each([
    ['fails', { status: 500 }],
    ['is lost', { drop: true }],
    ['is refused', { status: 403 }],
    ['asks for a sign-in', { status: 401 }],
  ] as const)('nobody knows where the look-up %s, and the list stays as it was', async (_what, fault) => {
    await world.fault({ operation: 'DeleteChatMember', status: 502, after: true })
    await world.fault({ operation: 'GetSession', ...fault })
    expect(await removal()).toMatchObject({ kind: 'unknown', error: { status: 502 } })
    expect(isInCache()).toEqual([true, true])
  })

  test('a 429 tells how long to wait', async () => {
    await world.fault({ operation: 'DeleteChatMember', status: 429, retryAfter: 3 })
    expect(await removal()).toMatchObject({ error: { retryAfterSeconds: 3 } })
  })

  test('a colleague was quicker', async () => {
    await world.act({
      removeMember: { sessionId, identity: dana.email, by: 'tom.okafor@harborlane.example' },
    })
    expect(await removal()).toEqual({ kind: 'already-left' })
    expect(isInCache()).toEqual([false, false])
  })

  test('the act is sent once, whatever comes of it', async () => {
    await world.fault({ operation: 'DeleteChatMember', status: 503 })
    await removal()
    expect(await world.requests('DeleteChatMember')).toHaveLength(1)
  })
})

describe('where what is shown is old', () => {
  beforeEach(() => {
    const { queryKey } = sessionDetail(sessionId)
    const shown = client.getQueryData(queryKey)
    client.setQueryData(queryKey, shown, { updatedAt: Date.now() - 16_000 })
  })

  test('it is read again first', async () => {
    expect((await removal()).kind).toBe('removed')
    expect((await world.requests()).map(({ operation }) => operation)).toEqual([
      'GetSession',
      'DeleteChatMember',
    ])
  })

  test('nothing is sent for somebody who has left', async () => {
    await world.act({
      removeMember: { sessionId, identity: dana.email, by: 'tom.okafor@harborlane.example' },
    })
    expect(await removal()).toEqual({ kind: 'already-left' })
    expect(await world.requests('DeleteChatMember')).toHaveLength(0)
    expect(isInCache()).toEqual([false, false])
  })

  test.each([
    ['fails', { status: 503 }, 'not-sent'],
    ['is lost', { drop: true }, 'not-sent'],
    ['is refused', { status: 403 }, 'not-sent'],
    ['knows no such session', { status: 404 }, 'session-gone'],
    ['asks for a sign-in', { status: 401 }, 'sign-in-needed'],
  ] as const)('nothing is sent where that read %s', async (_what, fault, kind) => {
    await world.fault({ operation: 'GetSession', ...fault })
    expect((await removal()).kind).toBe(kind)
    expect(await world.requests('DeleteChatMember')).toHaveLength(0)
    expect(await isOnServer()).toBe(true)
  })
})

describe('an answer that proves nothing', () => {
  const others = { id: steadySessions.voiceCall, members: [{ identity: 'somebody' }] }
  const nobody = { id: sessionId, members: [] }

  test.each([
    ['{} after the act', {}, true],
    ['{} without the act', {}, false],
    ['another session after the act', others, true],
    ['another session without the act', others, false],
    ['a session without members', nobody, false],
    ['a session that still has the member', { id: sessionId, members: [{ identity: dana.email }] }, true],
  ])('%s', async (_what, answer, hasActed) => {
    const network = globalThis.fetch
    replaceFetch(async (path, init) => {
      if (init.method !== 'DELETE') return network(path, init)
      if (hasActed) await network(path, init)
      return Response.json(answer)
    })
    const outcome = await removal()
    expect(outcome).toEqual(hasActed ? { kind: 'removed' } : { kind: 'still-there', error: null })
    expect(isInCache()).toEqual([!hasActed, !hasActed])
  })
})

test('a look that brings another session is no look at this one', async () => {
  const network = globalThis.fetch
  await world.fault({ operation: 'DeleteChatMember', status: 500 })
  replaceFetch((path, init) =>
    network(init.method === 'DELETE' ? path : path.replace(sessionId, steadySessions.voiceCall), init),
  )
  expect(await removal()).toMatchObject({ kind: 'unknown' })
  expect(isInCache()).toEqual([true, true])
})

describe('a read that is under way', () => {
  const hold = () => world.fault({ operation: '*', path: '/sessions', times: 2, hold: 'old' })
  const isHeld = (name: string, count: number) =>
    vi.waitFor(async () => expect(await world.held(name)).toBe(count), { interval: 1 })

  async function readAll() {
    await hold()
    const reading = Promise.all([
      client.refetchQueries({ queryKey: sessionDetail(sessionId).queryKey }),
      client.refetchQueries({ queryKey: activeSessions().queryKey }),
    ])
    await isHeld('old', 2)
    return { reading }
  }

  test('since before the act cannot bring the member back', async () => {
    const { reading } = await readAll()
    expect(await removal()).toEqual({ kind: 'removed' })
    await world.release('old')
    await settled(reading)
    expect(isInCache()).toEqual([false, false])
  })

  test('since the act was sent cannot bring the member back', async () => {
    await world.fault({ operation: 'DeleteChatMember', holdRequest: 'act' })
    const act = startRemoval()
    await isHeld('act', 1)
    const { reading } = await readAll()
    await world.release('act')
    expect(await settled(act)).toEqual({ kind: 'removed' })
    await world.release('old')
    await settled(reading)
    expect(isInCache()).toEqual([false, false])
  })

  test('since before the act, of somebody who saves notes, cannot either', async () => {
    await world.fault({ operation: 'GetSession', path: sessionId, times: 1, hold: 'old' })
    const base = { notes: '', disposition: '' }
    const draft = { base, mine: { ...base, notes: 'Wants a call back' } }
    const saving = client.getMutationCache().build(client, saveNotes(sessionId)).execute(draft)
    await isHeld('old', 1)
    expect(await removal()).toEqual({ kind: 'removed' })
    const shown = new Set<unknown>()
    const stop = client.getQueryCache().subscribe(() => isInCache().forEach((is) => shown.add(is)))
    await world.release('old')
    expect(await settled(saving)).toMatchObject({ kind: 'saved' })
    stop()
    expect([...shown]).toEqual([false])
  })

  test('of another session goes on', async () => {
    await client.query(sessionDetail(steadySessions.voiceCall))
    await world.fault({ operation: 'GetSession', path: steadySessions.voiceCall, hold: 'other' })
    const other = client.refetchQueries({ queryKey: sessionDetail(steadySessions.voiceCall).queryKey })
    await removal()
    expect(client.isFetching({ queryKey: sessionDetail(steadySessions.voiceCall).queryKey })).toBe(1)
    await world.release('other')
    await settled(other)
  })
})

test('the removals of a session are told apart from those of others', () => {
  expect(removalKey('a')).not.toEqual(removalKey('b'))
})
