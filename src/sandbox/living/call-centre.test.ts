import { expect, test } from 'vitest'

import { ana } from '../cast.ts'
import { createSandbox } from '../sandbox.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import { asPerson } from '../testing/test-client.ts'
import type { TestClient } from '../testing/test-client.ts'

interface Session {
  id: string
  callState: string
  ended: boolean
  members: { identity: string; displayName: string; callState: string }[]
  transcript: unknown[]
  log: { message: string; date: string }[]
}

function livingSandbox(seed = 1) {
  let now = Date.parse('2026-05-04T09:30:00Z')
  const sandbox = createSandbox({ seed, clock: { now: () => now } })
  return { sandbox, advance: (seconds: number) => void (now += seconds * 1_000) }
}

const sessionsOf = async (client: TestClient) =>
  ((await client.control('GET', 'world')) as { sessions: Session[] }).sessions

test('within a minute a call rings for Ana, a message arrives, and a colleague joins and leaves', async () => {
  const { sandbox, advance } = livingSandbox()
  const client = await asPerson(sandbox, ana)
  const before = await sessionsOf(client)
  const known = new Set(before.map(({ id }) => id))
  const seen = new Set<string>()
  for (let second = 0; second < 60; second += 1) {
    advance(1)
    for (const { id, members, transcript, log } of await sessionsOf(client)) {
      const own = members.find(({ identity }) => identity === ana.email)
      if (!known.has(id) && own?.callState === 'Ringing') seen.add('a call rings')
      const first = before.find((session) => session.id === id)
      if (own && first && transcript.length > first.transcript.length) seen.add('a message arrives')
      if (own && log.some(({ message }) => message === 'Zoë Brännström joined')) seen.add('a colleague joins')
      if (own && log.some(({ message }) => message === 'Zoë Brännström left')) seen.add('a colleague leaves')
    }
  }
  expect([...seen].toSorted()).toEqual([
    'a call rings',
    'a colleague joins',
    'a colleague leaves',
    'a message arrives',
  ])
})

test('the same seed and clock give the same events, however often one looks', async () => {
  const often = livingSandbox()
  const once = livingSandbox()
  const [first, second] = [await asPerson(often.sandbox, ana), await asPerson(once.sandbox, ana)]
  for (let step = 0; step < 120; step += 1) {
    often.advance(1)
    await first.control('GET', 'world')
  }
  once.advance(120)
  expect(await sessionsOf(second)).toEqual(await sessionsOf(first))
})

test('hour eight is as minute ten: nothing piles up, and the steady sessions are still there', async () => {
  const { sandbox, advance } = livingSandbox(7)
  const client = await asPerson(sandbox, ana)
  const sizes: { live: number; all: number }[] = []
  for (let hour = 0; hour < 8; hour += 1) {
    advance(3_600)
    const sessions = await sessionsOf(client)
    sizes.push({ live: sessions.filter(({ ended }) => !ended).length, all: sessions.length })
  }
  for (const { live, all } of sizes) {
    expect(live).toBeLessThan(40)
    expect(all).toBeLessThan(200)
  }
  const sessions = await sessionsOf(client)
  for (const id of [steadySessions.voiceCall, steadySessions.chat, steadySessions.twoPeople]) {
    expect(sessions.find((session) => session.id === id)).toMatchObject({ ended: false })
  }
})

test('whoever is invited by a call answers after some seconds, and the leg that rang before rings on', async () => {
  const { sandbox, advance } = livingSandbox()
  const client = await asPerson(sandbox, ana)
  const path = `/sessions/${steadySessions.twoPeople}/conference/members`
  await client.json('POST', path, { callSid: 'CA1', destination: '+18145550199' })
  advance(12)
  const sessions = await sessionsOf(client)
  const invited = sessions
    .flatMap(({ members }) => members)
    .find(({ identity }) => identity === '+18145550199')
  expect(invited).toMatchObject({ callState: 'Connected' })
  const billing = sessions
    .flatMap(({ members }) => members)
    .find(({ displayName }) => displayName === 'Billing')
  expect(billing).toMatchObject({ callState: 'Ringing' })
})

test('the call that rings for Ana goes back to the queue, and rings again', async () => {
  const { sandbox, advance } = livingSandbox()
  const client = await asPerson(sandbox, ana)
  const ringing = async () =>
    (await sessionsOf(client))
      .find(({ id }) => id === steadySessions.ringing)
      ?.members.some(({ identity }) => identity === ana.email)
  const seen: unknown[] = []
  for (let look = 0; look < 4; look += 1) {
    seen.push(await ringing())
    advance(31)
  }
  expect(seen).toEqual([true, false, true, false])
})

test('a world that is not alive stands still', async () => {
  let now = Date.parse('2026-05-04T09:30:00Z')
  const sandbox = createSandbox({ alive: false, clock: { now: () => now } })
  const client = await asPerson(sandbox, ana)
  const before = await sessionsOf(client)
  now += 600_000
  expect(await sessionsOf(client)).toEqual(before)
})
