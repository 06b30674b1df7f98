import { beforeEach, describe, expect, test } from 'vitest'

import { ana, dana, mei, zoe } from '../cast.ts'
import type { Sandbox } from '../sandbox.ts'
import { steadySessions } from '../scenarios/steady-ids.ts'
import { asPerson, createTestSandbox } from '../testing/test-client.ts'
import type { TestClient } from '../testing/test-client.ts'

let sandbox: Sandbox
let client: TestClient

beforeEach(async () => {
  sandbox = createTestSandbox()
  client = await asPerson(sandbox, ana)
})

describe('what is beside sessions', () => {
  test('config, contacts and the portal', async () => {
    expect(await client.json('GET', '/app/config?deviceType=Web')).toMatchObject({
      identity: ana.email,
      agentState: 'Ready',
    })
    expect(JSON.stringify(await client.json('GET', '/app/contacts'))).toContain(dana.email)
    const portal = (await client.json('GET', '/portal/active-sessions')) as { sessions: { ended: boolean }[] }
    expect(portal.sessions.every(({ ended }) => !ended)).toBe(true)
    expect(portal.sessions.length).toBeGreaterThan(5)
  })

  test.each([
    ['', ['recording.wav', 'transfer.wav']],
    ['fileName=TRANS', ['transfer.wav']],
    ['fileName=wav', []],
    ['contentType=audio', ['recording.wav', 'transfer.wav']],
    ['contentType=video', []],
    ['type=callrecording', ['recording.wav', 'transfer.wav']],
    ['type=Fax', []],
    ['transcriptionContains=billing', ['transfer.wav']],
    ['userId=nobody', []],
    ['dateCreatedStart=2026-05-05', []],
    ['dateCreatedEnd=2026-05-03', []],
    ['specificIds=65fa00000000000000000002', ['transfer.wav']],
    ['sortField=fileName&sortOrder=Descend', ['transfer.wav', 'recording.wav']],
  ])('files by %s', async (query, names) => {
    const supervisor = await asPerson(sandbox, zoe)
    const { items } = (await supervisor.json('GET', `/files?${query}`)) as { items: { fileName: string }[] }
    expect(items.map(({ fileName }) => fileName)).toEqual(names)
  })

  test('calls and recordings, for supervisors', async () => {
    const supervisor = await asPerson(sandbox, zoe)
    const calls = (await supervisor.json('GET', '/calls/active')) as { calls: { duration: number }[] }
    expect(calls.calls.every(({ duration }) => duration > 0)).toBe(true)
    const query = `sessionId=${steadySessions.ended}&type=CallRecording`
    const files = (await supervisor.json('GET', `/files?${query}`)) as { items: { uri: string }[] }
    expect(files.items).toHaveLength(2)
    const recording = await supervisor.send('GET', files.items[0]?.uri ?? '')
    expect((await recording.arrayBuffer()).byteLength).toBe(16_044)
    expect((await (await asPerson(sandbox, mei)).send('GET', '/files?sessionId=none')).status).toBe(200)
  })
})
