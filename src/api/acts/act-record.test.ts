import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { leaveNothing } from '#lib/left-behind.ts'
import { ana, dana, nameOf } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import { actsAsText } from './act-record-text.ts'
import { actsOf, putRemovalRight, recordActs, type RecordedAct } from './act-record.ts'
import { followRemoval } from './follow-removal.ts'
import { startAct } from './session-acts.ts'
import { removeMember } from '../session-members.ts'
import { sessionDetail } from '../sessions.ts'
import { signedInUser } from '../sign-in/signed-in-user.ts'

const { chat, twoPeople } = steadySessions
let world: WorldControl
let client: QueryClient
let userId: string

beforeEach(async () => {
  ;({ world, client } = await signedIn())
  userId = (await client.query(signedInUser()))?.id ?? ''
  await client.query(sessionDetail(chat))
  recordActs(client)
})
afterEach(() => {
  leaveNothing()
  client.clear()
})

async function remove(identity: string): Promise<void> {
  const member = client
    .getQueryData(sessionDetail(chat).queryKey)
    ?.members.find((each) => each.identity === identity)
  if (!member) throw new Error(`${identity} is not in the chat`)
  await client.getMutationCache().build(client, removeMember(chat)).execute({ member })
}

const told = () => actsOf(userId).map(({ act, target, outcome }) => [act, target, outcome])

test('a removal is written down with who, whom, where and what came of it', async () => {
  await remove(dana.email)
  expect(actsOf(userId)).toEqual([
    {
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      actor: ana.email,
      act: 'remove',
      sessionId: chat,
      sessionName: client.getQueryData(sessionDetail(chat).queryKey)?.displayName,
      targetId: dana.email,
      target: nameOf(dana),
      outcome: 'done',
      reference: null,
    },
  ])
  expect(actsOf(userId)).toBe(actsOf(userId))
})

test('one that the server refused has its reference', async () => {
  await world.fault({ operation: 'DeleteChatMember', status: 403, times: 1 })
  await remove(dana.email)
  const [act] = actsOf(userId)
  expect(act).toMatchObject({ outcome: 'not-done' })
  expect(act?.reference).toMatch(/^DeleteChatMember refused 403 /)
})

test('whoever leaves is told so, and acts on the session as a whole stand beside', async () => {
  await client.query(sessionDetail(twoPeople))
  await startAct(client, twoPeople, { kind: 'hold', callSid: 'CA-none', reason: 'None' })
  await startAct(client, twoPeople, { kind: 'end' })
  await remove(ana.email)
  expect(told()).toEqual([
    ['hold', '', 'done'],
    ['end', '', 'done'],
    ['leave', nameOf(ana), 'done'],
  ])
})

test('one that is put right by a later read is put right here', async () => {
  await remove(dana.email)
  const outcome = { kind: 'still-there', error: null } as const
  putRemovalRight(client, chat, dana.email, outcome)
  expect(told()).toEqual([['remove', nameOf(dana), 'not-done']])
  const toldThen: string[] = []
  followRemoval(client, {
    sessionId: chat,
    identity: dana.email,
    outcome,
    at: Date.now(),
    tell: ({ kind }) => toldThen.push(kind),
  })
  await client.query({ ...sessionDetail(chat), staleTime: 0 })
  expect(toldThen).toEqual(['removed'])
  expect(told()).toEqual([['remove', nameOf(dana), 'done']])
})

test('an act whose end nobody saw has it here too, as soon as it is known', async () => {
  await client.query(sessionDetail(twoPeople))
  await world.fault({ operation: 'GetSession', status: 500 })
  await world.fault({ operation: 'HoldSession', drop: true, after: true })
  const toldThen: string[] = []
  await startAct(client, twoPeople, { kind: 'hold', callSid: 'CA-none', reason: 'None' }, ({ kind }) =>
    toldThen.push(kind),
  )
  expect(told()).toEqual([['hold', '', 'unknown']])
  await world.clearFaults()
  await client.query({ ...sessionDetail(twoPeople), staleTime: 0 })
  expect(toldThen).toEqual(['done'])
  expect(told()).toEqual([['hold', '', 'done']])
})

test('an invitation of the same person is another act', async () => {
  await remove(dana.email)
  const to = { address: dana.email, name: nameOf(dana) }
  await startAct(client, chat, { kind: 'invite', to })
  putRemovalRight(client, chat, dana.email, { kind: 'gone-since' })
  expect(told().map(([act, , outcome]) => [act, outcome])).toEqual([
    ['remove', 'already'],
    ['invite', 'done'],
  ])
})

test('what is known later takes the place of what was not', async () => {
  await remove(dana.email)
  putRemovalRight(client, chat, dana.email, { kind: 'gone-since' })
  putRemovalRight(client, 'another', dana.email, { kind: 'removed' })
  expect(told()).toEqual([['remove', nameOf(dana), 'already']])
})

test('nothing of it is found by the next person, nor by whoever signs out', async () => {
  await remove(dana.email)
  expect(actsOf('somebody else')).toEqual([])
  leaveNothing()
  expect(actsOf(userId)).toEqual([])
})

test('a file of it is safe to open, and masked where that is asked for', () => {
  const act: RecordedAct = {
    at: '2026-11-24T09:41:00.000Z',
    actor: 'ana@harborlane.example',
    act: 'remove',
    sessionId: '17',
    sessionName: '=1+1, and more',
    targetId: '+18145550112',
    target: 'Dana Reyes',
    outcome: 'done',
    reference: null,
  }
  expect(actsAsText([act], 'csv', false)).toBe(
    '\uFEFFat,actor,act,sessionId,sessionName,targetId,target,outcome,reference\r\n' +
      `2026-11-24T09:41:00.000Z,ana@harborlane.example,remove,17,"'=1+1, and more",'+18145550112,Dana Reyes,done,\r\n`,
  )
  const [masked] = JSON.parse(actsAsText([act], 'json', true)) as RecordedAct[]
  expect(masked).toMatchObject({ act: 'remove', target: 'Dana Reyes', sessionId: '17', reference: null })
  expect(masked?.actor).not.toContain('ana@')
  expect(masked?.targetId).not.toContain('555')
})
