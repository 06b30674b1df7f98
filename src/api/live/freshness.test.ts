// @vitest-environment jsdom
import { QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { ApiError } from '../api-error.ts'
import { askForSignIn, signInIsDone } from '../sign-in/sign-in-needed.ts'
import { freshness, onFreshnessChange } from './freshness.ts'

let client: QueryClient
const stops: (() => void)[] = []

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } })
})
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  signInIsDone()
  vi.restoreAllMocks()
})

/** Shows a query, as a component would. */
async function show(key: string, answer: () => Promise<unknown>, meta?: { live: boolean }) {
  const observer = new QueryObserver(client, { queryKey: [key], queryFn: answer, ...(meta && { meta }) })
  stops.push(observer.subscribe(() => undefined))
  await vi.waitFor(() => expect(client.isFetching()).toBe(0))
}

const read = () => Promise.resolve('data')
const failing = (status: number) => () =>
  Promise.reject(new ApiError({ kind: 'refused', operation: 'GetSession', status }))

test('nothing live in view is neither fresh nor old', async () => {
  expect(freshness(client)).toEqual({ state: 'idle', readAt: null })
  await show('log', read)
  expect(freshness(client).state).toBe('idle')
})

test('the first read on its way is neither fresh nor nothing', async () => {
  let answer: (value: string) => void = () => {}
  const reading = show('a', () => new Promise((resolve) => (answer = resolve)), { live: true })
  expect(freshness(client)).toEqual({ state: 'connecting', readAt: null })
  answer('data')
  await reading
  expect(freshness(client).state).toBe('live')
})

test('the oldest live read in view counts', async () => {
  await show('a', read, { live: true })
  await show('b', read, { live: true })
  client.setQueryData(['a'], 'data', { updatedAt: 1_000 })
  expect(freshness(client, 20_000)).toEqual({ state: 'live', readAt: 1_000 })
  expect(freshness(client, 21_001)).toEqual({ state: 'stale', readAt: 1_000 })
})

test.each([
  [500, 'reconnecting'],
  [503, 'reconnecting'],
  [429, 'reconnecting'],
])('a read that fails with %i is a connection to mend: %s', async (status, state) => {
  await show('a', failing(status), { live: true })
  expect(freshness(client).state).toBe(state)
})

test('a final refusal is an answer, not a lost connection', async () => {
  await show('a', failing(404), { live: true })
  await show('b', read, { live: true })
  expect(freshness(client).state).toBe('live')
  await client.refetchQueries()
  expect(freshness(client).state).toBe('live')
})

test('a read that failed here is no failure any more once another tab has read', async () => {
  await show('a', failing(401), { live: true })
  expect(freshness(client).state).toBe('reconnecting')
  client.setQueryData(['a'], 'data')
  expect(freshness(client).state).toBe('live')
})

test('without a network it is offline, without a sign-in paused', async () => {
  await show('a', read, { live: true })
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  expect(freshness(client).state).toBe('offline')
  askForSignIn()
  expect(freshness(client).state).toBe('paused')
})

test('what may change it is told, until nobody listens', async () => {
  const told = vi.fn<() => void>()
  const stop = onFreshnessChange(client, told)
  const times = async (happen: () => unknown) => {
    told.mockClear()
    await happen()
    return told.mock.calls.length > 0
  }
  expect(await times(() => client.setQueryData(['a'], 1))).toBe(true)
  expect(await times(() => globalThis.dispatchEvent(new Event('offline')))).toBe(true)
  expect(await times(() => globalThis.dispatchEvent(new Event('online')))).toBe(true)
  expect(await times(askForSignIn)).toBe(true)
  stop()
  expect(await times(() => globalThis.dispatchEvent(new Event('online')))).toBe(false)
  expect(await times(signInIsDone)).toBe(false)
})
