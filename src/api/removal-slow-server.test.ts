import type { QueryClient } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { dana } from '../sandbox/cast.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { replaceFetch } from '../test/sandbox-network.ts'
import { signedIn } from '../test/signed-in.ts'
import { removeMember, type RemovalOutcome } from './session-members.ts'
import { sessionDetail } from './sessions.ts'

const sessionId = steadySessions.chat
let client: QueryClient

beforeEach(async () => {
  ;({ client } = await signedIn())
  await client.query(sessionDetail(sessionId))
})
afterEach(() => {
  vi.restoreAllMocks()
  client.clear()
})

const danaIn = () =>
  client
    .getQueryData(sessionDetail(sessionId).queryKey)
    ?.members.find(({ identity }) => identity === dana.email)

function removal(): Promise<RemovalOutcome> {
  const member = danaIn()
  if (!member) throw new Error('Dana is not in the chat')
  return client.getMutationCache().build(client, removeMember(sessionId)).execute({ member })
}

test('a server that shows for a moment longer what was before is not believed', async () => {
  const network = globalThis.fetch
  const former = await (await network(`/api/sessions/${sessionId}`)).text()
  expect((await removal()).kind).toBe('removed')
  replaceFetch((path, init) =>
    path.endsWith(sessionId) ? Promise.resolve(new Response(former)) : network(path, init),
  )
  const again = () => client.query({ ...sessionDetail(sessionId), staleTime: 0 })
  await again()
  expect(danaIn()).toBeUndefined()
  const now = Date.now()
  vi.spyOn(Date, 'now').mockImplementation(() => now + 20_000)
  await again()
  expect(danaIn(), 'what it says for long is so').toBeDefined()
})

describe('a member whom the server goes on listing', () => {
  interface Said {
    ended: boolean
    readonly members: { readonly identity: string; callState: string }[]
  }
  const disconnected = ({ members }: Said) => {
    for (const member of members) if (member.identity === dana.email) member.callState = 'Disconnected'
  }

  test.each([
    ['as disconnected', disconnected],
    ['in a session that has ended', (session: Said) => void (session.ended = true)],
  ])('%s is out', async (_how, change) => {
    const network = globalThis.fetch
    const session = (await (await network(`/api/sessions/${sessionId}`)).json()) as Said
    change(session)
    replaceFetch((path, init) =>
      init.method === 'DELETE' || path.endsWith(sessionId)
        ? Promise.resolve(Response.json(session))
        : network(path, init),
    )
    expect((await removal()).kind).toBe('removed')
  })
})
