import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { environment } from './environment.ts'
import { createQueryClient } from './query-client.ts'

const answers: (() => Response)[] = []
const told = { environment: 'evovoice.io', production: true, framing: "'none' https://crm.example https:" }

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => (answers.shift() ?? fail)())
  Object.assign(globalThis, { location: { host: 'console.example' } })
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  answers.length = 0
})

const fail = () => {
  throw new TypeError('Failed to fetch')
}

async function read() {
  const reading = createQueryClient().query(environment())
  await vi.advanceTimersByTimeAsync(60_000)
  return reading
}

test('the host tells it', async () => {
  answers.push(() => Response.json(told))
  expect(await read()).toEqual({
    environment: 'evovoice.io',
    production: true,
    embedOrigins: ['https://crm.example'],
  })
})

test.each([
  ['no such file', () => new Response('Not found', { status: 404 })],
  ['a page in its place', () => new Response('<!doctype html>')],
  ['another file', () => Response.json([])],
  ['nothing in it', () => Response.json(null)],
])('where there is %s the address has to do', async (_case, answer) => {
  answers.push(answer)
  expect(await read()).toEqual({ environment: 'console.example', production: false, embedOrigins: [] })
})

test('where it cannot be asked it is asked again: production is never taken for anything else', async () => {
  const failing = () => new Response('', { status: 502 })
  answers.push(fail, failing, fail, () => Response.json(told))
  expect(await read()).toMatchObject({ production: true })
})
