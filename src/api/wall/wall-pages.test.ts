import { expect, test, vi } from 'vitest'

import { page, server, setUpWall } from '../../test/fake-wall.ts'
import { ApiError } from '../api-error.ts'

setUpWall()

const refusal = (status: number) => new ApiError({ kind: 'refused', operation: 'ListSessions', status })

test.each([
  ['refuses them', refusal(403)],
  ['breaks at them', refusal(500)],
  ['does not answer in time', new ApiError({ kind: 'timeout', operation: 'ListSessions' })],
])(
  'where the server gives no pages, as it %s, all is read, and pages are tried later',
  async (_what, error) => {
    await page.read()
    const { readRecent } = server
    server.readRecent = () => Promise.reject(error)
    server.set({ id: 's3', modified: 100, callState: 'Hold' })
    await page.read()
    expect(page.stateOf('s3')).toBe('Hold')
    server.readRecent = readRecent
    await page.read()
    expect(server.asked).toEqual(['all', 'all', 'all'])
    vi.setSystemTime(Date.now() + 300_000)
    await page.read()
    await page.read()
    expect(server.asked.slice(-2)).toEqual(['all', 'recent 12'])
  },
)

test.each([
  ['is signed out', refusal(401)],
  ['is asked to wait', refusal(429)],
  ['reaches no server', new ApiError({ kind: 'unreachable', operation: 'ListSessions' })],
])('whoever %s does not read all instead', async (_what, error) => {
  await page.read()
  server.readRecent = () => Promise.reject(error)
  await expect(page.read()).rejects.toBe(error)
  expect(server.asked).toEqual(['all'])
})

/** What is asked at each tick from one to another, while all of the floor changes. */
async function askedWhileAllChanges(from: number, to: number): Promise<string[]> {
  const asked: string[] = []
  for (let tick = from; tick <= to; tick += 1) {
    server.set(
      ...Array.from({ length: 500 }, (_, index) => ({
        id: `t${index}`,
        modified: 1_000 * tick + index,
      })),
    )
    server.asked.length = 0
    await page.read()
    asked.push(server.asked.join(', '))
  }
  return asked
}

test('where more changes each time than a page holds, pages are left alone for some minutes', async () => {
  await page.read()
  const inVain = 'recent 100, recent 400, all'
  expect(await askedWhileAllChanges(1, 6)).toEqual([
    'recent 12, recent 48, recent 192, all',
    inVain,
    inVain,
    inVain,
    'all',
    'all',
  ])
  vi.setSystemTime(Date.now() + 300_000)
  expect(await askedWhileAllChanges(7, 9)).toEqual(['all', inVain, 'all'])
})

test('where everything was changed at once, pages are asked for again with the next change', async () => {
  const change = (count: number, second: number) =>
    server.set(...Array.from({ length: count }, (_, at) => ({ id: `t${at}`, modified: 1_000 + second })))
  const asked = async () => {
    server.asked.length = 0
    await page.read()
    return server.asked.join(', ')
  }
  await page.read()
  change(500, 0)
  expect(await asked()).toBe('recent 12, recent 48, recent 192, all')
  expect(await asked()).toBe('recent 100, recent 400, all')
  expect(await asked()).toBe('all')
  change(1, 5)
  expect(await asked()).toBe('all')
  change(1, 10)
  expect(await asked()).toBe('recent 100')
  expect(await asked()).toBe('recent 12')
})

test('a page that is longer than all there is is the last one for some minutes, and what it says counts', async () => {
  await page.read()
  server.fullSize = 150_000
  server.itemSize = 9_000
  await page.read(true)
  server.set({ id: 's3', modified: 100, callState: 'Hold' })
  await page.read()
  expect(page.stateOf('s3'), 'twelve of 9,000 are fewer').toBe('Hold')
  server.itemSize = 15_000
  server.set({ id: 's4', modified: 101, callState: 'Hold' })
  await page.read()
  expect(page.stateOf('s4')).toBe('Hold')
  await page.read()
  expect(server.asked).toEqual(['all', 'all', 'recent 12', 'recent 12', 'all'])
})

test('a page of few characters is asked for, however few all of them are', async () => {
  server.fullSize = 2_000
  for (let tick = 0; tick < 3; tick += 1) await page.read()
  expect(server.asked).toEqual(['all', 'recent 12', 'recent 12'])
})

test('who was missed is known as long as pages are believed', async () => {
  const knows: boolean[] = []
  const tick = async () => {
    await page.read()
    knows.push(page.wall.knowsMissed)
  }
  await tick()
  await tick()
  server.sorts = false
  await tick()
  await tick()
  vi.setSystemTime(Date.now() + 600_000)
  server.sorts = true
  await tick()
  expect(knows).toEqual([true, true, false, false, true])
})
