import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { createSandbox } from '../sandbox/sandbox.ts'
import { connect, replaceFetch } from '../test/sandbox-network.ts'
import { WorldControl } from '../test/world-control.ts'
import { send } from './client.ts'
import { operations, type Operation, type OperationName } from './contract/operations.ts'
import { requestFor } from './wire-request.ts'

/** Every operation whose route holds an id, with the request's fields that fill it. */
const withIds = (Object.entries(operations) as [OperationName, Operation][])
  .map(([name, { path, pathVariables }]) => {
    const variables = [...path.matchAll(/\{(\w+)\}/g)].map(([, variable = '']) => variable)
    return [name, variables.map((variable) => pathVariables?.[variable] ?? variable)] as const
  })
  .filter(([, fields]) => fields.length > 0)

const blank = fc.oneof(
  fc.constantFrom('', undefined, null),
  fc.string({
    unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u00a0', '\u2003', '\u3000', '\ufeff'),
    maxLength: 4,
  }),
)
const harmless = fc.constantFrom('s1', 'dana@x.example')

/** A request with some of its ids blank, at least one. */
const requestWithBlank = fc.constantFrom(...withIds).chain(([name, fields]) =>
  fc.record({
    name: fc.constant(name),
    request: fc
      .tuple(...fields.map(() => fc.oneof(blank, harmless)))
      .filter((values) => values.some((value) => typeof value !== 'string' || value.trim() === ''))
      .map((values) => Object.fromEntries(fields.map((field, index) => [field, values[index]]))),
  }),
)

test('every operation with an id in its route is looked at', () => {
  expect(withIds.length).toBeGreaterThan(8)
})

test('a blank id never leaves the client', async () => {
  const sent: string[] = []
  replaceFetch(async (path) => {
    sent.push(path)
    return Response.json({})
  })
  await fc.assert(
    fc.asyncProperty(requestWithBlank, async ({ name, request }) => {
      await expect(send(name, request as never)).rejects.toMatchObject({ name: 'PathValueError' })
      expect(() => requestFor(name, request as never, 'predefined')).toThrow('it is blank')
    }),
    { numRuns: 300 },
  )
  expect(sent).toEqual([])
})

describe('an id that URLs take for a step between folders', () => {
  const steps = ['.', '..', '%2e', '%2E%2e', '.%2E']

  test.each(steps)('%s as a session is not sent', async (sessionId) => {
    replaceFetch(() => Promise.reject(new Error('It was sent')))
    for (const name of ['GetSession', 'EndSession', 'DeleteChatMember', 'PatchSession'] as const) {
      await expect(send(name, { sessionId, memberToRemove: 'x' } as never)).rejects.toThrow(
        'a step in a path',
      )
    }
  })

  test.each(steps)('%s as a member goes on the pre-defined route, whole', async (memberToRemove) => {
    const { url } = requestFor('DeleteChatMember', { sessionId: 's1', memberToRemove })
    const { pathname, searchParams } = new URL(url, 'http://console.example')
    expect(pathname).toBe('/api/json/reply/DeleteChatMember')
    expect(searchParams.get('memberToRemove')).toBe(memberToRemove)
  })
})

test('whatever identity a member has, the server reads the same, and no record is erased', async () => {
  const sandbox = createSandbox({ scenario: 'empty' })
  const world = new WorldControl(sandbox)
  connect(sandbox)
  const text = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom('..', '/', '%', '?', '#', '+', '\\'),
  )
  await fc.assert(
    fc.asyncProperty(
      text.filter((value) => value.trim() !== ''),
      async (memberToRemove) => {
        await world.forgetRequests()
        await expect(send('DeleteChatMember', { sessionId: 's1', memberToRemove })).rejects.toMatchObject({
          status: 401,
        })
        const [request] = await world.requests('DeleteChatMember')
        expect(new URLSearchParams(request?.query).get('memberToRemove')).toBe(memberToRemove)
      },
    ),
    { numRuns: 100 },
  )
  expect(await world.bulkDeletes()).toBe(0)
})
