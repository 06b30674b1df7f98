import { expect, test } from 'vitest'

import { tom } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { connect, replaceFetch } from '../../test/sandbox-network.ts'
import { WorldControl } from '../../test/world-control.ts'
import { send } from '../client.ts'
import type { SessionInfo } from '../contract/session-info.ts'
import { serveList } from './serve-list.ts'
import { withListChange } from './list-change.ts'
import type { ListReply } from './list-messages.ts'

async function serveReads() {
  const sandbox = createSandbox({ scenario: 'crowd' })
  connect(sandbox)
  const { email: userName, password } = tom
  await send('Authenticate', { provider: 'credentials', userName, password })
  let heard: ListReply[] = []
  let ended: (last: ListReply) => void = () => {}
  const ask = serveList((reply) => {
    heard.push(reply)
    if (reply.kind !== 'part') ended(reply)
  })
  let number = 0
  /** Reads, and gives what was said: parts, and the last word. */
  async function read(known: number) {
    heard = []
    number += 1
    const over = new Promise<ListReply>((resolve) => (ended = resolve))
    ask({ kind: 'read', number, format: 'json', known, answer: null })
    return { last: await over, parts: heard.slice(0, -1) }
  }
  return { ask, read, world: new WorldControl(sandbox) }
}

const changedIn = (replies: readonly ListReply[]): SessionInfo[] =>
  replies.flatMap((reply) => {
    if (reply.kind === 'part') return reply.changed
    return reply.kind === 'news' ? reply.change.changed : []
  })

test('a first read brings all of it in parts, the next only what changed', async () => {
  const { read, world } = await serveReads()
  const first = await read(0)
  const sessions = changedIn([...first.parts, first.last])
  expect(sessions).toEqual(
    (await send('GetActiveSessions', {})).sessions.map((each) => ({ ...each, log: [] })),
  )
  expect(first.parts.length).toBeGreaterThan(2)
  expect(first.last).toMatchObject({ kind: 'news', revision: 1, change: { isWhole: true } })

  const same = await read(1)
  expect(same).toMatchObject({ parts: [], last: { revision: 1, change: { order: null, changed: [] } } })

  const [left, ...others] = sessions
  await world.act({ removeMember: { sessionId: left?.id ?? '', identity: tom.email, by: tom.email } })
  const { last } = await read(1)
  if (last.kind !== 'news') throw new Error(`It said ${last.kind}`)
  expect(last.revision).toBe(2)
  expect(last.change.changed).toEqual([])
  expect(withListChange(sessions, last.change)).toEqual(others)
})

test('whoever has another revision gets all of it', async () => {
  const { read } = await serveReads()
  await read(0)
  const again = await read(7)
  expect(again.last).toMatchObject({ change: { isWhole: true } })
  expect(changedIn([...again.parts, again.last]).length).toBeGreaterThan(500)
})

test('what the server refuses is told as it was, and the next read goes on', async () => {
  const { read, world } = await serveReads()
  await read(0)
  await world.fault({ operation: 'GetActiveSessions', status: 503, times: 1 })
  expect((await read(1)).last).toMatchObject({ kind: 'failed', failure: { status: 503 } })
  expect((await read(1)).last).toMatchObject({ kind: 'news', change: { changed: [] } })
})

test('a read that is given up is stopped', async () => {
  const { ask, read } = await serveReads()
  let stopped = false
  replaceFetch(
    (_path, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener('abort', () => {
          stopped = true
          reject(init.signal?.reason as Error)
        })
        queueMicrotask(() => ask({ kind: 'give-up', number: 1 }))
      }),
  )
  expect((await read(0)).last).toMatchObject({ kind: 'broken' })
  expect(stopped).toBe(true)
})
