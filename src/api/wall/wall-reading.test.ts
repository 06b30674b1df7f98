import { beforeEach, expect, test, vi } from 'vitest'
import * as v from 'valibot'

import { ApiError } from '../api-error.ts'
import { emptyWall, type Wall } from './wall-change.ts'
import { WallReading, withNews, type WallNews, type WallServer } from './wall-reading.ts'
import { RecentAnswer, wallItemOf, type WallSession } from './wall-row.ts'

const start = Date.UTC(2026, 10, 24, 9)
const day = (seconds: number) => new Date(start + seconds * 1_000).toISOString()

interface Given {
  readonly id: string
  readonly modified: number
  readonly callState?: string
  readonly ended?: boolean
  readonly wasMissed?: boolean
  readonly accountId?: string
}

function session({ id, modified, ...given }: Given): WallSession {
  const raw = {
    id,
    displayName: `Caller ${id}`,
    dateCreated: day(0),
    dateLastModified: day(modified),
    ...given,
  }
  return v.parse(RecentAnswer, { items: [raw] }).items[0]!
}

/** A server whose sessions a test changes; it counts what it is asked. */
class FakeServer implements WallServer {
  sessions: WallSession[] = []
  sorts = true
  readonly asked: string[] = []

  set(...given: Given[]): void {
    const next = new Map(this.sessions.map((each) => [each.id, each]))
    for (const each of given) next.set(each.id, session(each))
    this.sessions = [...next.values()]
  }

  readAll = () => {
    this.asked.push('all')
    return Promise.resolve(this.sessions.filter(({ ended }) => !ended).map(wallItemOf))
  }

  readRecent = (count: number) => {
    this.asked.push(`recent ${count}`)
    const sorted = this.sessions.toSorted((one, other) =>
      one.dateLastModified < other.dateLastModified ? 1 : -1,
    )
    const items = (this.sorts ? sorted : this.sessions).slice(0, count)
    return Promise.resolve({ items, hasMorePages: this.sessions.length > count })
  }
}

let server: FakeServer
let reading: WallReading
let wall: Wall
let revision: number

beforeEach(() => {
  vi.useFakeTimers({ now: start + 1_000_000, toFake: ['Date'] })
  server = new FakeServer()
  server.set(...Array.from({ length: 60 }, (_, index) => ({ id: `s${index}`, modified: index })))
  reading = new WallReading([], server)
  wall = emptyWall
  revision = 0
  return () => vi.useRealTimers()
})

/** One tick later the page asks again. */
async function read(isFullWanted = false): Promise<WallNews> {
  vi.setSystemTime(Date.now() + 5_000)
  const news = await reading.read(revision, isFullWanted, new AbortController().signal)
  wall = withNews(wall, news)
  revision = news.revision
  return news
}

const stateOf = (id: string) => wall.rows.find((row) => row.id === id)?.callState

test('the first read is of everything, the next only of what changed lately', async () => {
  expect((await read()).isWhole).toBe(true)
  expect(wall.rows).toHaveLength(60)
  const rows = wall.rows
  server.set({ id: 's3', modified: 100, callState: 'Hold' })
  const { changed, isWhole } = await read()
  expect({ asked: server.asked, isWhole, changed: changed.map(({ id }) => id) }).toEqual({
    asked: ['all', 'recent 12'],
    isWhole: false,
    changed: ['s3'],
  })
  expect(stateOf('s3')).toBe('Hold')
  expect(wall.rows.filter((row, index) => row !== rows[index])).toHaveLength(1)
})

test('a read that brings nothing new gives the very same wall', async () => {
  await read()
  const former = wall
  await read()
  await read(true)
  expect(wall).toBe(former)
})

test('who came, who ended and who was missed are told by a page', async () => {
  await read()
  server.set({ id: 'new', modified: 101 })
  server.set(
    { id: 's1', modified: 102, ended: true, wasMissed: true },
    { id: 's2', modified: 103, ended: true },
  )
  await read()
  expect(wall.rows.map(({ id }) => id)).toEqual(expect.not.arrayContaining(['s1', 's2']))
  expect(wall.rows.at(-1)?.id).toBe('new')
  expect(wall.missed).toEqual([{ id: 's1', at: start + 102_000 }])
  expect((await read()).missed).toEqual([])
})

test('where more has changed than a page holds, a larger one is asked for, then everything', async () => {
  await read()
  server.set(...Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, modified: 200 + index })))
  await read()
  expect(server.asked.splice(0)).toEqual(['all', 'recent 12', 'recent 48'])
  server.set(...Array.from({ length: 900 }, (_, index) => ({ id: `t${index}`, modified: 300 + index })))
  await read()
  expect(server.asked).toEqual(['recent 60', 'recent 240', 'all'])
  expect(wall.rows).toHaveLength(960)
})

test('a server that does not sort as asked is read as a whole each time, for ten minutes', async () => {
  await read()
  server.sorts = false
  await read()
  await read()
  expect(server.asked).toEqual(['all', 'recent 12', 'all', 'all'])
  vi.setSystemTime(Date.now() + 600_000)
  server.sorts = true
  await read()
  server.set({ id: 's5', modified: 400, callState: 'Hold' })
  await read()
  expect(server.asked.slice(-2)).toEqual(['all', 'recent 12'])
  expect(stateOf('s5')).toBe('Hold')
})

test('a change that a page kept quiet about ends the trust in pages', async () => {
  await read()
  await read()
  // The date does not move with the change, so no page speaks of it.
  server.set({ id: 's0', modified: 0, callState: 'Hold' })
  await read()
  expect(stateOf('s0')).not.toBe('Hold')
  await read(true)
  expect(stateOf('s0')).toBe('Hold')
  server.asked.length = 0
  await read()
  expect(server.asked).toEqual(['all'])
})

test('an end that no page spoke of ends the trust too', async () => {
  await read()
  await read()
  server.sessions = server.sessions.filter(({ id }) => id !== 's7')
  await read(true)
  expect(wall.rows).toHaveLength(59)
  server.asked.length = 0
  await read()
  await read()
  expect(server.asked).toEqual(['recent 12', 'all', 'all'])
})

test('an end between a page and a full read is explained by the next page', async () => {
  await read()
  await read()
  server.set({ id: 's7', modified: 90, ended: true }, { id: 's8', modified: 200 })
  await read(true)
  server.asked.length = 0
  await read()
  await read()
  expect(server.asked).toEqual(['recent 12', 'recent 12'])
})

test('everything is read again after a minute, after a sleep, and when it is asked for', async () => {
  await read()
  for (let tick = 0; tick < 12; tick += 1) await read()
  expect(server.asked.filter((each) => each === 'all')).toHaveLength(2)
  vi.setSystemTime(Date.now() + 20_000)
  await read()
  await read(true)
  expect(server.asked.slice(-2)).toEqual(['all', 'all'])
})

/** Ticks from one full read to the next, while `happens` is done before each tick. */
async function ticksBetweenFullReads(ticks: number, happens: (tick: number) => unknown): Promise<number[]> {
  const at: number[] = []
  for (let tick = 0; tick < ticks; tick += 1) {
    happens(tick)
    server.asked.length = 0
    await read()
    if (server.asked.includes('all')) at.push(tick)
  }
  return at.slice(1).map((tick, index) => tick - (at[index] ?? 0))
}

test('the longer pages have told everything, the rarer everything is read, and never rarer than each five minutes', async () => {
  const change = (tick: number) => server.set({ id: 's3', modified: 1_000_000 + tick })
  expect(await ticksBetweenFullReads(220, change)).toEqual([12, 24, 48, 60, 60])
})

test('after a page that kept quiet, everything is read after a minute again', async () => {
  const change = (tick: number) => server.set({ id: 's3', modified: 1_000_000 + tick })
  await ticksBetweenFullReads(100, change)
  server.set({ id: 's0', modified: 0, callState: 'Hold' })
  await read(true)
  vi.setSystemTime(Date.now() + 600_000)
  expect(await ticksBetweenFullReads(40, (tick) => change(1_000 + tick))).toEqual([12, 24])
})

test('pages that had nothing to tell are no reason to read everything more rarely', async () => {
  expect(await ticksBetweenFullReads(40, () => undefined)).toEqual([12, 12, 12])
  const changeAtFirst = (tick: number) => tick < 6 && server.set({ id: 's3', modified: 1_000_000 + tick })
  expect(await ticksBetweenFullReads(62, changeAtFirst)).toEqual([24, 24])
})

test('a page that has lost count hears everything', async () => {
  await read()
  revision = 0
  wall = emptyWall
  server.set({ id: 's3', modified: 100, callState: 'Hold' })
  const { isWhole, changed } = await read()
  expect([isWhole, changed.length, wall.rows.length]).toEqual([true, 60, 60])
})

test('sessions of another account, and those without an id, do not take the place of others', async () => {
  server.sessions = [
    session({ id: 'here', modified: 1, accountId: 'a' }),
    session({ id: 'there', modified: 2, accountId: 'b' }),
    session({ id: '', modified: 3, accountId: 'a' }),
    session({ id: '', modified: 4 }),
    session({ id: 'unheard of', modified: 5, accountId: 'c' }),
  ]
  reading = new WallReading(['b'], server)
  await read()
  expect(wall.rows.map(({ id }) => id)).toEqual(['here', '?1', '?2', 'unheard of'])
})

test('what fails leaves what was known', async () => {
  await read()
  const { readRecent } = server
  server.readRecent = () => Promise.reject(new Error('away'))
  await expect(read()).rejects.toThrow('away')
  server.readRecent = readRecent
  server.set({ id: 's3', modified: 100, callState: 'Hold' })
  await read()
  expect(stateOf('s3')).toBe('Hold')
})

const refusal = (status: number) => new ApiError({ kind: 'refused', operation: 'ListSessions', status })

test.each([
  ['refuses them', refusal(403)],
  ['breaks at them', refusal(500)],
  ['does not answer in time', new ApiError({ kind: 'timeout', operation: 'ListSessions' })],
])(
  'where the server gives no pages, as it %s, all is read, and pages are tried later',
  async (_what, error) => {
    await read()
    const { readRecent } = server
    server.readRecent = () => Promise.reject(error)
    server.set({ id: 's3', modified: 100, callState: 'Hold' })
    await read()
    expect(stateOf('s3')).toBe('Hold')
    server.readRecent = readRecent
    await read()
    expect(server.asked).toEqual(['all', 'all', 'all'])
    vi.setSystemTime(Date.now() + 300_000)
    await read()
    await read()
    expect(server.asked.slice(-2)).toEqual(['all', 'recent 12'])
  },
)

test.each([
  ['is signed out', refusal(401)],
  ['is asked to wait', refusal(429)],
  ['reaches no server', new ApiError({ kind: 'unreachable', operation: 'ListSessions' })],
])('whoever %s does not read all instead', async (_what, error) => {
  await read()
  server.readRecent = () => Promise.reject(error)
  await expect(read()).rejects.toBe(error)
  expect(server.asked).toEqual(['all'])
})
