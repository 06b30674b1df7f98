import { expect, test } from 'vitest'

import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { ana, dana } from '../sandbox/cast.ts'
import { connect, replaceFetch } from '../test/sandbox-network.ts'
import { WorldControl } from '../test/world-control.ts'
import { send } from './client.ts'

const request = { sessionId: 's 1', memberToRemove: '+1 814/555@x' }
const documented = '/api/sessions/s%201/members/%2B1%20814%2F555%40x?memberToRemove=%2B1%20814%2F555%40x'
const predefined = '/api/json/reply/DeleteChatMember?sessionId=s%201&memberToRemove=%2B1%20814%2F555%40x'

const refusal = (status: number, errorCode?: string) =>
  errorCode === undefined
    ? new Response('Handler for Request not found', { status })
    : Response.json({ responseStatus: { errorCode, message: 'No' } }, { status })

/** What is sent, and how it ends, where the server gives these answers in turn. */
async function exchange(...answers: Response[]) {
  const sent: string[] = []
  replaceFetch(async (path, { method }) => {
    sent.push(`${method} ${path}`)
    return answers.shift() ?? refusal(418)
  })
  const outcome = await send('DeleteChatMember', request).then(
    ({ id }) => id,
    (error: { status: number }) => error.status,
  )
  return { sent, outcome }
}

const gone = () => Response.json({ id: 's 1' })

test.each([
  ['a binding error', refusal(400, 'RequestBindingException')],
  ['an argument error', refusal(400, 'ArgumentException')],
  ['a route that is not there', refusal(404)],
])('%s is repeated once on the pre-defined route', async (_what, first) => {
  expect(await exchange(first, gone())).toEqual({
    sent: [`DELETE ${documented}`, `DELETE ${predefined}`],
    outcome: 's 1',
  })
})

test.each([
  ['a member that is not there', refusal(404, 'NotFound')],
  ['another 400', refusal(400, 'ValidationException')],
  ['a 400 without words', refusal(400)],
  ['a 401', refusal(401)],
  ['a 403', refusal(403)],
  ['a 409', refusal(409)],
  ['a 429', refusal(429)],
  ['a 500', refusal(500)],
  ['a 503', refusal(503)],
])('%s is not repeated', async (_what, first) => {
  const { status } = first
  expect(await exchange(first, gone())).toEqual({ sent: [`DELETE ${documented}`], outcome: status })
})

test.each([
  ['is not there either', refusal(404), 400],
  ['is a page of the host', new Response('<p>', { headers: { 'content-type': 'text/html' } }), 400],
  ['does not take the verb', refusal(405), 400],
  ['says that the member is not there', refusal(404, 'NotFound'), 404],
  ['leads elsewhere', Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' }), 400],
  ['fails', refusal(500), 500],
  ['takes it without a word', new Response(null, { status: 204 }), 204],
  ['takes it with an empty body', new Response(''), 200],
  ['is cut off', new Response('{"id":"s 1","mem'), 200],
  ['names an error in its answer', Response.json({ responseStatus: { errorCode: 'X' } }), 200],
])('where the pre-defined route %s, the truer of both failures is told', async (_what, second, status) => {
  const { sent, outcome } = await exchange(refusal(400, 'RequestBindingException'), second)
  expect(sent).toHaveLength(2)
  expect(outcome).toBe(status)
})

test('a request whose path names only what the DTO has is never repeated', async () => {
  let count = 0
  replaceFetch(async () => {
    count += 1
    return refusal(404)
  })
  await expect(send('GetSession', { sessionId: 's1' })).rejects.toMatchObject({ status: 404 })
  expect(count).toBe(1)
})

test.each(['off', 'binding', 'argument', 'route'] as const)(
  'a member goes, whatever the server’s binder makes of the path: %s',
  async (strictBinding) => {
    const sandbox = createSandbox({ scenario: 'quiet' })
    const world = new WorldControl(sandbox)
    connect(sandbox)
    await world.settings({ strictBinding })
    await send('Authenticate', { provider: 'credentials', userName: ana.email, password: ana.password })
    const { members } = await send('DeleteChatMember', {
      sessionId: steadySessions.chat,
      memberToRemove: dana.email,
    })
    expect(members.map(({ identity }) => identity)).not.toContain(dana.email)
    expect(await world.requests('DeleteChatMember')).toHaveLength(strictBinding === 'off' ? 1 : 2)
  },
)
