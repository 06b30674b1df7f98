import { expect, test, vi } from 'vitest'

import { FollowedWall, page, server, setUpWall, start, wallSession } from '../../test/fake-wall.ts'
import { wallItemOf } from './wall-row.ts'

setUpWall()

test('the first read is of everything, the next only of what changed lately', async () => {
  expect((await page.read()).isWhole).toBe(true)
  expect(page.wall.rows).toHaveLength(60)
  const rows = page.wall.rows
  server.set({ id: 's3', modified: 100, callState: 'Hold' })
  const { changed, isWhole } = await page.read()
  expect({ asked: server.asked, isWhole, changed: changed.map(({ id }) => id) }).toEqual({
    asked: ['all', 'recent 12'],
    isWhole: false,
    changed: ['s3'],
  })
  expect(page.stateOf('s3')).toBe('Hold')
  expect(page.wall.rows.filter((row, index) => row !== rows[index])).toHaveLength(1)
})

test('a read that brings nothing new gives the very same wall', async () => {
  await page.read()
  const former = page.wall
  await page.read()
  await page.read(true)
  expect(page.wall).toBe(former)
})

test('who came, who ended and who was missed are told by a page', async () => {
  await page.read()
  server.set({ id: 'new', modified: 101 })
  server.set(
    { id: 's1', modified: 102, ended: true, wasMissed: true },
    { id: 's2', modified: 103, ended: true },
  )
  await page.read()
  expect(page.wall.rows.map(({ id }) => id)).toEqual(expect.not.arrayContaining(['s1', 's2']))
  expect(page.wall.rows.at(-1)?.id).toBe('new')
  expect(page.wall.missed).toEqual([{ id: 's1', at: start + 102_000 }])
  expect((await page.read()).missed).toEqual([])
})

test('who was missed was so when the call ended, not when somebody wrote a note to it', async () => {
  await page.read()
  server.set({ id: 'old', modified: 105, completed: -90_000, ended: true, wasMissed: true })
  await page.read()
  expect(page.wall.missed).toEqual([{ id: 'old', at: start - 90_000_000 }])
})

test('where more has changed than a page holds, a larger one is asked for, then everything', async () => {
  await page.read()
  server.set(...Array.from({ length: 40 }, (_, index) => ({ id: `s${index}`, modified: 200 + index })))
  await page.read()
  expect(server.asked.splice(0)).toEqual(['all', 'recent 12', 'recent 48'])
  server.set(...Array.from({ length: 900 }, (_, index) => ({ id: `t${index}`, modified: 300 + index })))
  await page.read()
  expect(server.asked).toEqual(['recent 60', 'recent 240', 'all'])
  expect(page.wall.rows).toHaveLength(960)
})

test('a server that does not sort as asked is read as a whole each time, for ten minutes', async () => {
  await page.read()
  server.sorts = false
  await page.read()
  await page.read()
  expect(server.asked).toEqual(['all', 'recent 12', 'all', 'all'])
  vi.setSystemTime(Date.now() + 600_000)
  server.sorts = true
  await page.read()
  server.set({ id: 's5', modified: 400, callState: 'Hold' })
  await page.read()
  expect(server.asked.slice(-2)).toEqual(['all', 'recent 12'])
  expect(page.stateOf('s5')).toBe('Hold')
})

test('a change that a page kept quiet about ends the trust in pages', async () => {
  await page.read()
  await page.read()
  // The date does not move with the change, so no page speaks of it.
  server.set({ id: 's0', modified: 0, callState: 'Hold' })
  await page.read()
  expect(page.stateOf('s0')).not.toBe('Hold')
  await page.read(true)
  expect(page.stateOf('s0')).toBe('Hold')
  server.asked.length = 0
  await page.read()
  expect(server.asked).toEqual(['all'])
})

test('an end that no page spoke of ends the trust too', async () => {
  await page.read()
  await page.read()
  server.sessions = server.sessions.filter(({ id }) => id !== 's7')
  await page.read(true)
  expect(page.wall.rows).toHaveLength(59)
  server.asked.length = 0
  await page.read()
  await page.read()
  expect(server.asked).toEqual(['recent 12', 'all', 'all'])
})

test('an end between a page and a full read is explained by the next page', async () => {
  await page.read()
  await page.read()
  server.set({ id: 's7', modified: 90, ended: true }, { id: 's8', modified: 200 })
  await page.read(true)
  server.asked.length = 0
  await page.read()
  await page.read()
  expect(server.asked).toEqual(['recent 12', 'recent 12'])
})

test('everything is read again after a minute, after a sleep, and when it is asked for', async () => {
  await page.read()
  for (let tick = 0; tick < 12; tick += 1) await page.read()
  expect(server.asked.filter((each) => each === 'all')).toHaveLength(2)
  vi.setSystemTime(Date.now() + 40_000)
  await page.read()
  await page.read(true)
  expect(server.asked.slice(-2)).toEqual(['all', 'all'])
})

test('a wall that nobody sees, which asks each 15 seconds and some, does not read everything each time', async () => {
  await page.read()
  vi.setSystemTime(Date.now() + 10_300)
  await page.read()
  expect(server.asked).toEqual(['all', 'recent 12'])
})

/** Ticks from one full read to the next, while `happens` is done before each tick. */
async function ticksBetweenFullReads(ticks: number, happens: (tick: number) => unknown): Promise<number[]> {
  const at: number[] = []
  for (let tick = 0; tick < ticks; tick += 1) {
    happens(tick)
    server.asked.length = 0
    await page.read()
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
  await page.read(true)
  vi.setSystemTime(Date.now() + 600_000)
  expect(await ticksBetweenFullReads(40, (tick) => change(1_000 + tick))).toEqual([12, 24])
})

test('pages that had nothing to tell are no reason to read everything more rarely', async () => {
  expect(await ticksBetweenFullReads(40, () => undefined)).toEqual([12, 12, 12])
  const changeAtFirst = (tick: number) => tick < 6 && server.set({ id: 's3', modified: 1_000_000 + tick })
  expect(await ticksBetweenFullReads(62, changeAtFirst)).toEqual([24, 24])
})

test('a page that has lost count hears everything', async () => {
  await page.read()
  page.forget()
  server.set({ id: 's3', modified: 100, callState: 'Hold' })
  const { isWhole, changed } = await page.read()
  expect([isWhole, changed.length, page.wall.rows.length]).toEqual([true, 60, 60])
})

test('sessions of another account, and those without an id, do not take the place of others', async () => {
  server.sessions = [
    wallSession({ id: 'here', modified: 1, accountId: 'a' }),
    wallSession({ id: 'there', modified: 2, accountId: 'b' }),
    wallSession({ id: '', modified: 3, accountId: 'a' }),
    wallSession({ id: '', modified: 4 }),
    wallSession({ id: 'unheard of', modified: 5, accountId: 'c' }),
  ]
  const inAccount = new FollowedWall(server, ['b'])
  await inAccount.read()
  expect(inAccount.wall.rows.map(({ id }) => id)).toEqual(['here', '?1', '?2', 'unheard of'])
})

test('one that came and vanished between two full reads of the same text does not stay', async () => {
  // The text is the same, so the list is the same object (`KnownSessions`).
  const answer = server.sessions.map(wallItemOf)
  server.readAll = () => Promise.resolve({ items: answer, size: 1 })
  await page.read()
  server.set({ id: 'ghost', modified: 100 })
  await page.read()
  expect(page.wall.rows).toHaveLength(61)
  await page.read(true)
  expect(page.wall.rows.map(({ id }) => id)).not.toContain('ghost')
})

test('what fails leaves what was known', async () => {
  await page.read()
  const { readRecent } = server
  server.readRecent = () => Promise.reject(new Error('away'))
  await expect(page.read()).rejects.toThrow('away')
  server.readRecent = readRecent
  server.set({ id: 's3', modified: 100, callState: 'Hold' })
  await page.read()
  expect(page.stateOf('s3')).toBe('Hold')
})
