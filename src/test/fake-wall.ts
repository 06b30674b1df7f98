import { beforeEach, vi } from 'vitest'
import * as v from 'valibot'

import { emptyWall, type Wall } from '#api/wall/wall-change.ts'
import { WallReading, withNews, type WallNews, type WallServer } from '#api/wall/wall-reading.ts'
import { RecentAnswer, wallItemOf, type WallSession } from '#api/wall/wall-row.ts'

export const start = Date.UTC(2026, 10, 24, 9)
const day = (seconds: number) => new Date(start + seconds * 1_000).toISOString()

interface Given {
  readonly id: string
  readonly modified: number
  readonly callState?: string
  readonly ended?: boolean
  readonly wasMissed?: boolean
  readonly completed?: number
  readonly accountId?: string
}

/** A session as the server says it; times are seconds after `start`. */
export function wallSession({ id, modified, completed, ...given }: Given): WallSession {
  const raw = {
    id,
    displayName: `Caller ${id}`,
    dateCreated: day(0),
    dateLastModified: day(modified),
    ...(completed !== undefined && { dateCompleted: day(completed) }),
    ...given,
  }
  return v.parse(RecentAnswer, { items: [raw] }).items[0]!
}

/** A server whose sessions a test changes; it counts what it is asked. */
export class FakeWallServer implements WallServer {
  sessions: WallSession[] = []
  sorts = true
  /** Characters: of all live sessions, and of one on a page. */
  fullSize = 500_000
  itemSize = 1_000
  readonly asked: string[] = []

  set(...given: Given[]): void {
    const next = new Map(this.sessions.map((each) => [each.id, each]))
    for (const each of given) next.set(each.id, wallSession(each))
    this.sessions = [...next.values()]
  }

  readAll: WallServer['readAll'] = () => {
    this.asked.push('all')
    const items = this.sessions.filter(({ ended }) => !ended).map(wallItemOf)
    return Promise.resolve({ items, size: this.fullSize })
  }

  readRecent: WallServer['readRecent'] = (count) => {
    this.asked.push(`recent ${count}`)
    const sorted = this.sessions.toSorted((one, other) =>
      one.dateLastModified < other.dateLastModified ? 1 : -1,
    )
    const items = (this.sorts ? sorted : this.sessions).slice(0, count)
    return Promise.resolve({
      items,
      hasMorePages: this.sessions.length > count,
      size: items.length * this.itemSize,
    })
  }
}

/** What a page makes of what it is told of a wall. */
export class FollowedWall {
  wall: Wall = emptyWall
  #revision = 0
  readonly #reading: WallReading

  constructor(server: WallServer, others: readonly string[] = []) {
    this.#reading = new WallReading(others, server)
  }

  /** One tick later the page asks again. */
  async read(isFullWanted = false): Promise<WallNews> {
    vi.setSystemTime(Date.now() + 5_000)
    const news = await this.#reading.read(this.#revision, isFullWanted, new AbortController().signal)
    this.wall = withNews(this.wall, news)
    this.#revision = news.revision
    return news
  }

  forget(): void {
    this.wall = emptyWall
    this.#revision = 0
  }

  readonly stateOf = (id: string) => this.wall.rows.find((row) => row.id === id)?.callState
}

/** What a test of the wall's reading works with, made anew for each: a server of sixty sessions, and a page that follows it. */
export let server: FakeWallServer
export let page: FollowedWall

export function setUpWall(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: start + 1_000_000, toFake: ['Date'] })
    server = new FakeWallServer()
    server.set(...Array.from({ length: 60 }, (_, index) => ({ id: `s${index}`, modified: index })))
    page = new FollowedWall(server)
    return () => vi.useRealTimers()
  })
}
