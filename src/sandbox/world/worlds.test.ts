import { expect, test } from 'vitest'

import { ana, dana } from '../cast.ts'
import { bigSessions } from '../scenarios/big.ts'
import { crowdSession, crowdSize } from '../scenarios/crowd.ts'
import { oddSessions } from '../scenarios/odd.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import { asPerson, createTestSandbox, TestClient } from '../testing/test-client.ts'

interface Lists {
  items: { id: string; log: unknown[]; members: unknown[] }[]
  totalCount: number
}

const removal = `/sessions/${steadySessions.chat}/members/${dana.email}`
const reading = `/sessions/${steadySessions.chat}`

test('worlds never meet, and whoever names the same world shares it', async () => {
  const sandbox = createTestSandbox()
  const [one, same, other] = [
    await asPerson(sandbox, ana, 'one'),
    await asPerson(sandbox, ana, 'one'),
    await asPerson(sandbox, ana, 'other'),
  ]
  await one.send('DELETE', removal)
  expect(await (await same.send('GET', reading)).text()).not.toContain(dana.email)
  expect(await (await other.send('GET', reading)).text()).toContain(dana.email)
  other.cookies.set('sandbox-world', 'one')
  expect((await other.send('GET', reading)).status).toBe(401)
})

test('a tool names the world in the query of a control route', async () => {
  const sandbox = createTestSandbox()
  await asPerson(sandbox, ana, 'mine~quiet')
  const tool = new TestClient(sandbox)
  expect(await tool.control('GET', 'world?world=mine~quiet')).toMatchObject({ signedIn: [ana.email] })
})

test('an unknown scenario is refused with words', async () => {
  const client = new TestClient(createTestSandbox(), 'x~constructor')
  expect((await client.send('GET', '/sessions')).status).toBe(400)
})

test('reset makes the world anew', async () => {
  const client = await asPerson(createTestSandbox(), ana)
  await client.send('DELETE', removal)
  await client.control('POST', 'reset')
  expect((await client.send('GET', reading)).status).toBe(401)
  expect(JSON.stringify(await client.control('GET', 'world'))).toContain('fault-500@drill.example')
})

test('reset to a moment stops the time there', async () => {
  const client = await asPerson(createTestSandbox(), ana)
  const stop = { at: '2026-03-12T14:00:00.000Z' }
  await client.control('POST', 'reset', stop)
  const again = JSON.stringify(await client.control('GET', 'world'))
  expect(again).toContain('2026-03-12T13:')
  await client.control('POST', 'reset', stop)
  expect(JSON.stringify(await client.control('GET', 'world'))).toBe(again)
  expect(await client.control('POST', 'clock', { advanceMs: 1_000 })).toEqual({
    now: '2026-03-12T14:00:01.000Z',
  })
})

test('worlds are bounded: the longest unused goes first', async () => {
  const sandbox = createTestSandbox()
  const first = await asPerson(sandbox, ana, 'first')
  const second = await asPerson(sandbox, ana, 'second')
  for (let number = 0; number < 499; number += 1) {
    if (number === 300) await first.send('GET', reading)
    await new TestClient(sandbox, `w${number}~empty`).send('GET', '/auth/status')
  }
  expect((await first.send('GET', reading)).status).toBe(200)
  expect((await second.send('GET', reading)).status).toBe(401)
})

test('the clock of a world can be moved', async () => {
  const client = await asPerson(createTestSandbox(), ana)
  expect(await client.control('POST', 'clock', { advanceMs: 3_600_000 })).toEqual({
    now: '2026-05-04T10:30:00.000Z',
  })
})

test('requests are counted by operation', async () => {
  const client = await asPerson(createTestSandbox(), ana)
  await client.send('DELETE', removal)
  await client.send('GET', '/nowhere?x=1')
  expect(await client.control('GET', 'requests')).toMatchObject({
    counts: { Authenticate: 1, DeleteChatMember: 1, '-': 1 },
    requests: [{ operation: 'Authenticate' }, { method: 'DELETE', path: removal }, { query: '?x=1' }],
  })
  await client.control('DELETE', 'requests')
  expect(await client.control('GET', 'requests')).toMatchObject({ counts: {}, requests: [] })
})

test.each([
  [
    {
      removeMember: {
        sessionId: steadySessions.chat,
        identity: dana.email,
        by: 'tom.okafor@harborlane.example',
      },
    },
  ],
  [{ addLog: { sessionId: steadySessions.chat, message: 'Tom Okafor removed Dana Reyes (Agent)' } }],
])('a colleague can act: %j', async (act) => {
  const client = await asPerson(createTestSandbox(), ana)
  expect(await client.control('POST', 'act', act)).toEqual({ done: true })
  const list = (await client.json('GET', `/sessions?specificIds=${steadySessions.chat}`)) as Lists
  expect(list.items[0]?.log.at(-1)).toMatchObject({ message: 'Tom Okafor removed Dana Reyes (Agent)' })
})

test('every other act', async () => {
  const client = await asPerson(createTestSandbox(), ana)
  const sessionId = steadySessions.chat
  const acts = [
    {
      addMember: {
        sessionId,
        member: { identity: 'new@mail.example', displayName: 'New', callState: 'Ringing' },
      },
    },
    {
      patchMember: {
        sessionId,
        identity: 'new@mail.example',
        patch: { muted: true, callState: 'Connected' },
      },
    },
    { patchSession: { sessionId, patch: { callState: 'Hold' } } },
    { addMessage: { sessionId, from: '+18145550121', body: 'Still there?' } },
  ]
  for (const act of acts) expect(await client.control('POST', 'act', act)).toEqual({ done: true })
  expect(await client.json('GET', reading)).toMatchObject({
    callState: 'Hold',
    members: [{}, {}, {}, { displayName: 'New', muted: true, callState: 'Connected' }],
  })
  expect(await client.control('POST', 'act', { endSession: { sessionId } })).toEqual({ done: true })
  expect(await client.json('GET', reading)).toMatchObject({ ended: true })
  expect(await client.control('POST', 'act', { archiveSession: { sessionId } })).toEqual({ done: true })
  expect(await client.control('POST', 'act', { endSession: { sessionId } })).toEqual({ done: false })
  expect((await client.send('POST', '/__sandbox/act', { removeEverybody: {} })).status).toBe(400)
})

test('the big scenario has a session of 200 members and 20,000 lines, and a log of 50,000', async () => {
  const client = await asPerson(createTestSandbox(), ana, 'b~big')
  const list = (await client.json('GET', `/sessions?specificIds=${bigSessions.crowded}`)) as Lists
  expect(list.items[0]?.members).toHaveLength(200)
  expect(list.items[0]?.log).toHaveLength(20_000)
  const long = (await client.json('GET', `/sessions?specificIds=${bigSessions.longLog}`)) as Lists
  expect(long.items[0]?.log).toHaveLength(50_000)
})

test('the crowd is five thousand live sessions, and changes when asked to', async () => {
  const sandbox = createTestSandbox()
  const client = await asPerson(sandbox, ana, 'c~crowd')
  expect(await client.json('GET', '/sessions?countPerPage=1')).toMatchObject({ totalCount: crowdSize * 0.8 })
  expect((await client.send('GET', `/sessions/${crowdSession(1)}`)).status).toBe(200)
  const lately =
    '/sessions?sortField=dateLastModified&sortOrder=Descend&countPerPage=10&simplifiedPaging=true'
  const before = await client.json('GET', lately)
  sandbox.advance(10_000)
  expect(await client.json('GET', lately)).toEqual(before)
  await client.control('POST', 'settings', { changesPerSecond: 3 })
  sandbox.advance(1_000)
  expect(await client.json('GET', lately)).not.toEqual(before)
})

test.each(['application/json', 'text/jsv'])('odd data goes over the wire as %s', async (accept) => {
  const client = await asPerson(createTestSandbox(), ana, 'o~odd')
  for (const id of Object.values(oddSessions)) {
    const response = await client.send('GET', `/sessions/${encodeURIComponent(id)}`, undefined, {
      Accept: accept,
    })
    expect(response.status).toBe(200)
    expect((await response.text()).length).toBeGreaterThan(10)
  }
  const list = await client.send('GET', '/sessions?all=true', undefined, { Accept: accept })
  expect(await list.text()).toContain('<img src=x onerror=alert(1)>')
})
