import { beforeEach, describe, expect, test } from 'vitest'

import { cpuTimeOf } from '../../test/cpu-time.ts'
import { DemoServer } from './demo-server.ts'
import type { Diary, DiaryStore } from './diary.ts'

const start = Date.UTC(2026, 0, 6, 9)
const minutes = 60_000
const chat = '65f000000000000000000002'
const danaOut = `/sessions/${chat}/members/dana.reyes@harborlane.example`

let now = start
let kept: string | undefined
const store: DiaryStore = {
  read: async () => (kept === undefined ? undefined : (JSON.parse(kept) as Diary)),
  write: async (diary) => void (kept = JSON.stringify(diary)),
}

/** The worker as the browser starts it: nothing is left of a former one but what is stored. */
const startWorker = (scenario = 'demo') => new DemoServer(store, scenario, 'http://demo.example', () => now)

const ask = (server: DemoServer, method: string, path: string, body?: object) =>
  server.answer(
    new Request(`http://demo.example/api${path}`, {
      method,
      headers: { accept: 'application/json', ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    }),
    path,
  )
const read = async (server: DemoServer, path: string): Promise<unknown> =>
  (await ask(server, 'GET', path)).json()
const signIn = (server: DemoServer) =>
  ask(server, 'POST', '/auth/credentials', {
    provider: 'credentials',
    userName: 'ana.silva@harborlane.example',
    password: 'welcome',
    rememberMe: true,
  })
const whoIsIn = async (server: DemoServer) => {
  const { members } = (await read(server, `/sessions/${chat}`)) as { members: { identity: string }[] }
  return members.map(({ identity }) => identity)
}

beforeEach(() => {
  now = start
  kept = undefined
})

test('who signs in is known without a cookie on any request, and who signs out is not', async () => {
  const server = startWorker()
  expect((await ask(server, 'GET', '/sessions/my')).status).toBe(401)
  await signIn(server)
  expect(await read(server, '/auth/status')).toMatchObject({ name: 'Ana Silva' })
  await ask(server, 'POST', '/auth/logout')
  expect((await ask(server, 'GET', '/sessions/my')).status).toBe(401)
})

describe('a worker that was stopped', () => {
  test('goes on with the same call centre, the same sign-in and what was done in it', async () => {
    const server = startWorker()
    await signIn(server)
    now += 5 * minutes
    expect((await ask(server, 'DELETE', danaOut)).ok).toBe(true)
    now += 20 * minutes
    const before = await read(server, '/__sandbox/world')

    const next = startWorker()
    expect(await read(next, '/auth/status')).toMatchObject({ name: 'Ana Silva' })
    expect(await whoIsIn(next)).not.toContain('dana.reyes@harborlane.example')
    expect(await read(next, '/__sandbox/world')).toEqual(before)
  })

  test('does not do again what failed', async () => {
    const server = startWorker('quiet')
    await signIn(server)
    await ask(server, 'POST', '/__sandbox/faults', { operation: 'DeleteChatMember', status: 500, times: 1 })
    expect((await ask(server, 'DELETE', danaOut)).status).toBe(500)
    expect(await whoIsIn(startWorker('quiet'))).toContain('dana.reyes@harborlane.example')
  })

  test('begins anew after an hour without anybody, with the sign-in', async () => {
    const server = startWorker()
    await signIn(server)
    await ask(server, 'DELETE', danaOut)
    now += 61 * minutes
    const next = startWorker()
    expect(await read(next, '/auth/status')).toMatchObject({ name: 'Ana Silva' })
    expect(await whoIsIn(next)).toContain('dana.reyes@harborlane.example')
  })

  test('asked for another scenario, has that one', async () => {
    await signIn(startWorker('quiet'))
    expect(await read(startWorker('empty'), '/__sandbox/world')).toMatchObject({ sessions: [] })
  })
})

test('"Begin anew" leaves nothing of what was done, the sign-in neither', async () => {
  const server = startWorker('quiet')
  await signIn(server)
  await ask(server, 'DELETE', danaOut)
  await ask(server, 'POST', '/__sandbox/reset')
  for (const each of [server, startWorker('quiet')]) {
    expect((await ask(each, 'GET', '/sessions/my')).status).toBe(401)
    await signIn(each)
    expect(await whoIsIn(each)).toContain('dana.reyes@harborlane.example')
    await ask(each, 'POST', '/__sandbox/reset')
  }
})

test('twelve hours are lived through again in a moment', async () => {
  const server = startWorker()
  await signIn(server)
  for (let minute = 0; minute < 710; minute += 10) {
    now = start + minute * minutes
    await ask(server, 'GET', '/auth/status')
  }
  expect(await cpuTimeOf(() => ask(startWorker(), 'GET', '/auth/status'))).toBeLessThan(5_000)
})
