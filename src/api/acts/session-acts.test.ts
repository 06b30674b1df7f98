import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { ana, dana, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { actKinds, acts, night, ownSid, tomsSid } from '../../test/each-act.ts'
import { replaceFetch } from '../../test/sandbox-network.ts'
import { settled } from '../../test/settled.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import type { SessionAct, SessionActKind } from './session-act.ts'
import { holdReasonFor, isActing, localCallSid, startAct, type SessionActOutcome } from './session-acts.ts'
import { activeSessions, sessionDetail } from '../sessions.ts'
import { signInIsDone, signInNeeded } from '../sign-in/sign-in-needed.ts'

const { voiceCall, chat, twoPeople } = steadySessions
let world: WorldControl
let client: QueryClient

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  await client.query(activeSessions())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  signInIsDone()
  client.clear()
})

/** Does an act on its session as last read, moving the clock on until it is through. */
async function done(kind: SessionActKind, act: SessionAct = acts[kind].act): Promise<SessionActOutcome> {
  const { sessionId } = acts[kind]
  await client.query(sessionDetail(sessionId))
  await world.forgetRequests()
  return settled(startAct(client, sessionId, act))
}

const inCache = (sessionId: string) => client.getQueryData(sessionDetail(sessionId).queryKey)
const inList = (sessionId: string) =>
  client.getQueryData(activeSessions().queryKey)?.find(({ id }) => id === sessionId)

describe.each(actKinds)('what becomes of: %s', (kind) => {
  const { sessionId, operation, isShown } = acts[kind]

  test.each([
    ['all is well', {}, 'done', true],
    ['an answer without a body', { body: 'empty' }, 'done', true],
    ['a page of HTML, after it acted', { body: 'html' }, 'done', true],
    ['a 500 after it acted', { status: 500, after: true }, 'done', true],
    ['a connection lost after it acted', { drop: true, after: true }, 'done', true],
    ['a 409 after it acted', { status: 409, after: true }, 'done', true],
    ['a 400', { status: 400, errorCode: 'X', message: 'Not now' }, 'not-done', false],
    ['a 404', { status: 404 }, 'not-done', false],
    ['a 409', { status: 409 }, 'not-done', false],
    ['a 500', { status: 500 }, 'not-done', false],
    ['a 503', { status: 503 }, 'not-done', false],
    ['a connection lost', { drop: true }, 'not-done', false],
    ['no answer in time', { holdRequest: 'never' }, 'not-done', false],
    ['a 2xx that did nothing', { status: 204 }, 'not-done', false],
    ['a 401', { status: 401 }, 'sign-in-needed', false],
    ['a 403', { status: 403 }, 'forbidden', false],
    ['a 429', { status: 429, retryAfter: 3 }, 'too-many-requests', false],
  ] as const)('%s', async (_what, fault, outcome, shown) => {
    await world.fault({ operation, ...fault })
    expect((await done(kind)).kind).toBe(outcome)
    expect([isShown(inCache(sessionId)), isShown(inList(sessionId) ?? inCache(sessionId))]).toEqual([
      shown,
      shown,
    ])
    expect(signInNeeded.get()).toBe(outcome === 'sign-in-needed')
    expect(await world.requests(operation)).toHaveLength(1)
    expect(await world.bulkDeletes()).toBe(0)
  })

  test('the session cannot be read after it', async () => {
    await client.query(sessionDetail(sessionId))
    await world.fault({ operation: 'GetSession', status: 500 })
    await world.fault({ operation, status: 502, after: true })
    expect(await done(kind)).toMatchObject({ kind: 'unknown', error: { status: 502 }, wasAccepted: false })
  })

  test('the session is gone after it', async () => {
    await client.query(sessionDetail(sessionId))
    await world.fault({ operation, status: 500 })
    await world.fault({ operation: 'GetSession', status: 404 })
    expect((await done(kind)).kind).toBe(kind === 'end' ? 'done' : 'session-gone')
  })
})

test.each([
  ['hold', '', { callSid: ownSid, reason: 'None' }],
  ['redirect', '', { destination: night.address, callerId: '+18145550100' }],
  ['add-to-call', '', { callSid: ownSid, destination: night.address, fromNumber: '+18145550100' }],
  ['invite', '', { memberToAdd: tom.email }],
  ['resume', '', { callState: 'Connected' }],
  ['end', '', undefined],
  ['end-leg', `callSid=${tomsSid}`, undefined],
] as const)('%s goes as the contract has it', async (kind, query, body) => {
  const sent: { url: string; body: unknown }[] = []
  const network = globalThis.fetch
  replaceFetch((url, init) => {
    const { method, body } = init
    if (method !== 'GET') sent.push({ url, body: typeof body === 'string' ? JSON.parse(body) : undefined })
    return network(url, init)
  })
  await done(kind)
  expect(sent).toHaveLength(1)
  expect(new URL(sent[0]?.url ?? '', 'http://x.example').search.replace('?', '')).toBe(query)
  expect(sent[0]?.body).toEqual(body)
})

describe('what is no proof', () => {
  test('a session that leads there already, for a redirect that the server refuses', async () => {
    await done('redirect')
    await world.fault({ operation: 'RedirectSession', status: 500 })
    expect((await done('redirect')).kind).toBe('not-done')
  })

  test('somebody who was in before, for an invitation', async () => {
    const act: SessionAct = { kind: 'invite', to: { address: dana.email, name: 'Dana Reyes' } }
    expect(await done('invite', act)).toMatchObject({
      kind: 'not-done',
      error: { status: 400, responseStatus: { message: `Member ${dana.email} is already in the session` } },
    })
  })
})

describe('what is shown is old', () => {
  const grownOld = async (kind: SessionActKind) => {
    const { sessionId } = acts[kind]
    const session = await client.query(sessionDetail(sessionId))
    client.setQueryData(sessionDetail(sessionId).queryKey, session, { updatedAt: Date.now() - 60_000 })
    await world.forgetRequests()
    return sessionId
  }

  test.each(['end', 'end-leg', 'redirect'] as const)(
    '%s looks first, and is not sent blindly',
    async (kind) => {
      const sessionId = await grownOld(kind)
      await world.fault({ operation: 'GetSession', status: 503 })
      expect((await startAct(client, sessionId, acts[kind].act)).kind).toBe('not-sent')
      expect(await world.requests(acts[kind].operation)).toHaveLength(0)
    },
  )

  test.each(['end', 'end-leg'] as const)('%s of what has ended meanwhile sends nothing', async (kind) => {
    const sessionId = await grownOld(kind)
    await world.act({ endSession: { sessionId } })
    expect((await startAct(client, sessionId, acts[kind].act)).kind).toBe('already-done')
    expect(await world.requests('EndSession')).toHaveLength(0)
  })

  test('hold goes out all the same', async () => {
    const sessionId = await grownOld('hold')
    expect((await startAct(client, sessionId, acts.hold.act)).kind).toBe('done')
  })
})

test('a colleague has invited the same person a moment before', async () => {
  await client.query(sessionDetail(chat))
  await world.act({
    addMember: { sessionId: chat, member: { identity: tom.email, displayName: 'Tom Okafor' } },
  })
  await world.forgetRequests()
  const outcome = await startAct(client, chat, acts.invite.act)
  expect(outcome).toMatchObject({ kind: 'done', error: { status: 400 } })
})

test('an act that is under way is known by what it is', async () => {
  await client.query(sessionDetail(twoPeople))
  await world.fault({ operation: 'HoldSession', holdRequest: 'hold' })
  const holding = startAct(client, twoPeople, acts.hold.act)
  expect(isActing(client, twoPeople, ({ kind }) => kind === 'hold')).toBe(true)
  expect(isActing(client, twoPeople, ({ kind }) => kind === 'end')).toBe(false)
  expect(isActing(client, voiceCall, ({ kind }) => kind === 'hold')).toBe(false)
  await vi.waitFor(async () => expect(await world.held('hold')).toBe(1), { interval: 1 })
  await world.release('hold')
  expect((await holding).kind).toBe('done')
  expect(isActing(client, twoPeople, () => true)).toBe(false)
})

test('the local call is the own one, else that of the session; the hold is for a transfer where one is on', async () => {
  const session = await client.query(sessionDetail(voiceCall))
  const self = { identities: [ana.email], endpointId: '' }
  const stranger = { identities: ['x'], endpointId: '' }
  expect([localCallSid(session, self), localCallSid(session, stranger)]).toEqual([
    `CA${'102'.padStart(32, '0')}`,
    session.callSid,
  ])
  expect(localCallSid({ ...session, callSid: ' ' }, stranger)).toBe('')
  const shared = session.members.map((member) => ({ ...member, endpointId: 'E1', callSid: 'CA of another' }))
  expect(localCallSid({ ...session, members: shared }, { ...stranger, endpointId: 'E1' })).toBe(
    session.callSid,
  )
  expect(holdReasonFor(session)).toBe('Transferring')
  expect(holdReasonFor(await client.query(sessionDetail(twoPeople)))).toBe('None')
})
