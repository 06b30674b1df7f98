import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { actKinds, acts } from '../../test/each-act.ts'
import { settled } from '../../test/settled.ts'
import { signedIn } from '../../test/signed-in.ts'
import type { WorldControl } from '../../test/world-control.ts'
import type { SessionActKind } from './session-act.ts'
import { startAct, type SessionActOutcome } from './session-acts.ts'
import { sessionDetail } from '../sessions.ts'

let world: WorldControl
let client: QueryClient
/** What was told once it could be seen. */
let later: SessionActOutcome[]

beforeEach(async () => {
  later = []
  ;({ world, client } = await signedIn())
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  client.clear()
})

const start = (kind: SessionActKind, sessionId = acts[kind].sessionId) =>
  settled(startAct(client, sessionId, acts[kind].act, (truth) => later.push(truth)))

/** Does an act that fails with a 502, after which the session cannot be read. */
async function unseen(kind: SessionActKind, { after = false, sessionId = acts[kind].sessionId } = {}) {
  await client.query(sessionDetail(sessionId))
  await world.fault({ operation: 'GetSession', status: 500 })
  await world.fault({ operation: acts[kind].operation, status: 502, after })
  expect(await start(kind, sessionId)).toMatchObject({ kind: 'unknown', wasAccepted: false })
  expect(later).toEqual([])
  await world.clearFaults()
}

const readNow = (sessionId: string) =>
  client.query({ ...sessionDetail(sessionId), staleTime: 0, retry: false }).catch(() => null)

describe.each(actKinds)('%s that nobody could see is told by the next read', (kind) => {
  const { sessionId } = acts[kind]

  test.each([
    ['it was done', true, 'done'],
    ['it was not', false, 'not-done'],
  ] as const)('%s', async (_what, after, truth) => {
    await unseen(kind, { after })
    await readNow(sessionId)
    await readNow(sessionId)
    expect(later).toMatchObject([{ kind: truth, error: { status: 502 } }])
  })

  test('the session is no more', async () => {
    await unseen(kind)
    await world.fault({ operation: 'GetSession', status: 404 })
    await readNow(sessionId)
    expect(later).toMatchObject([{ kind: kind === 'end' ? 'done' : 'session-gone' }])
  })
})

describe('another act that begins before that', () => {
  const { twoPeople } = steadySessions
  const toldAfter = async (kind: SessionActKind, other: SessionActKind) => {
    await unseen(kind, { sessionId: twoPeople })
    await start(other, twoPeople)
    await readNow(twoPeople)
    return later.map((outcome) => outcome.kind)
  }

  test.each([
    ['hold', 'hold'],
    ['hold', 'end'],
    ['end', 'hold'],
    ['add-to-call', 'add-to-call'],
  ] as const)('takes its place where both change the same: %s, %s', async (kind, other) => {
    expect(await toldAfter(kind, other)).toEqual([])
  })

  test.each([
    ['hold', 'add-to-call'],
    ['add-to-call', 'hold'],
  ] as const)('and leaves it alone where they do not: %s, %s', async (kind, other) => {
    expect(await toldAfter(kind, other)).toEqual(['not-done'])
  })
})
