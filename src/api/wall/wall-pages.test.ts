import { beforeEach, expect, test, vi } from 'vitest'

import { FakeWallServer, FollowedWall, start } from '../../test/fake-wall.ts'
import { ApiError } from '../api-error.ts'

let server: FakeWallServer
let page: FollowedWall

beforeEach(() => {
  vi.useFakeTimers({ now: start + 1_000_000, toFake: ['Date'] })
  server = new FakeWallServer()
  server.set(...Array.from({ length: 60 }, (_, index) => ({ id: `s${index}`, modified: index })))
  page = new FollowedWall(server)
  return () => vi.useRealTimers()
})

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
