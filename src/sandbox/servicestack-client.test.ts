import type { AddressInfo } from 'node:net'

import { serve } from '@hono/node-server'
import { JsonServiceClient } from '@servicestack/client'
import { afterEach, beforeEach, expect, test } from 'vitest'

import { ana, harborLane, juniper, mei } from './cast.ts'
import type { Person } from './cast.ts'
import { steadySessions } from './scenarios/steady-ids.ts'
import { createTestSandbox } from './testing/test-client.ts'
import { Authenticate, DeleteChatMember, ListSessions, RedirectSession } from './testing/vendor-dtos.ts'

let server: ReturnType<typeof serve>
let address: string

beforeEach(async () => {
  const sandbox = createTestSandbox()
  await new Promise<void>((listening) => {
    server = serve({ fetch: sandbox.fetch, hostname: '127.0.0.1', port: 0 }, () => listening())
  })
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

afterEach(() => new Promise((closed) => server.close(closed)))

async function signedIn(person: Person, basePath: string | null): Promise<JsonServiceClient> {
  const client = new JsonServiceClient(address)
  client.basePath = basePath
  const response = await client.post(
    new Authenticate({
      provider: 'credentials',
      userName: person.email,
      password: person.password,
      rememberMe: true,
    }),
  )
  expect(response).toMatchObject({ userName: person.email, roles: person.roles })
  return client
}

test.each([
  ['/json/reply/<Op>', null],
  ['/api/<Op>', 'api'],
])(
  'the vendor’s client signs in, removes a member and sees it in the log, by %s',
  async (_route, basePath) => {
    const client = await signedIn(ana, basePath)
    const session = await client.delete(
      new DeleteChatMember({
        sessionId: steadySessions.voiceCall,
        memberToRemove: 'tom.okafor@harborlane.example',
      }),
    )
    expect(session.members.map(({ displayName }) => displayName)).toEqual([
      'Maria Gonçalves',
      'Ana Silva',
      'Billing',
    ])
    const page = await client.get(
      new ListSessions({ specificIds: [steadySessions.voiceCall], accountIds: [harborLane.id] }),
    )
    expect(page.items[0]?.log.at(-1)?.message).toBe('Ana Silva removed Tom Okafor (Agent)')
  },
)

test('it takes an answer without a body for the empty answer of a void operation', async () => {
  const client = await signedIn(ana, null)
  const redirect = new RedirectSession({ sessionId: steadySessions.twoPeople, destination: '+18145550190' })
  await expect(client.post(redirect)).resolves.toBeUndefined()
})

test('it reads why the server refused', async () => {
  const client = await signedIn(ana, null)
  const unknown = new DeleteChatMember({
    sessionId: steadySessions.chat,
    memberToRemove: 'nobody@mail.example',
  })
  await expect(client.delete(unknown)).rejects.toMatchObject({
    responseStatus: { errorCode: 'NotFound', message: 'Member nobody@mail.example not found' },
  })
  await expect(client.get(new ListSessions({ accountIds: [juniper.id] }))).rejects.toMatchObject({
    responseStatus: { errorCode: 'UnauthorizedAccessException' },
  })
  const administrator = await signedIn(mei, null)
  await expect(administrator.delete(unknown)).rejects.toMatchObject({
    responseStatus: { message: 'Invalid Role' },
  })
})

test('it removes a member with its own path, as a plain URL', async () => {
  const client = await signedIn(ana, null)
  const session = await client.delete(
    `/sessions/${steadySessions.encoding}/members/${encodeURIComponent('team/night shift')}`,
    {},
  )
  expect(JSON.stringify(session)).not.toContain('night shift')
})
