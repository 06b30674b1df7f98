import { expect, test } from 'vitest'

import { send } from '../client.ts'
import { everything } from '../history.ts'
import { harborLane, zoe } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import type { ScenarioName } from '../../sandbox/scenarios/scenarios.ts'
import { connect, replaceFetch } from '../../test/sandbox-network.ts'
import { WorldControl } from '../../test/world-control.ts'
import type { ExportContent, ExportOrder, ExportPart } from './export-order.ts'
import { ExportReading } from './export-reading.ts'

const order = (content: ExportContent = 'sessions'): ExportOrder => ({
  source: { kind: 'history', accountId: harborLane.id, search: everything },
  content,
  format: 'json',
  columns: ['id', 'dateCreated'],
  isMasked: false,
  wire: 'json',
})

async function serve(scenario: ScenarioName): Promise<WorldControl> {
  const sandbox = createSandbox({ scenario })
  connect(sandbox)
  const { email: userName, password } = zoe
  await send('Authenticate', { provider: 'credentials', userName, password })
  return new WorldControl(sandbox)
}

const never = new AbortController().signal

/** Reads on to the end; gives the last piece and all of the file. */
async function readOn(reading: ExportReading, before = ''): Promise<{ last: ExportPart; text: string }> {
  const last = await reading.next(never)
  const text = before + new TextDecoder().decode(last.bytes)
  return last.isLast ? { last, text } : readOn(reading, text)
}

const rowsIn = (text: string) =>
  JSON.parse(text) as { id: string; dateCreated: string; transcript?: unknown[] }[]

test('thousands are read page by page, each of them once and in order', async () => {
  const world = await serve('crowd')
  const { last, text } = await readOn(new ExportReading(order()))
  const rows = rowsIn(text)
  expect(last.progress).toEqual({ sessions: 4_000, lines: 0, withoutTranscript: 0, isCutShort: false })
  expect(new Set(rows.map(({ id }) => id)).size).toBe(4_000)
  const dates = rows.map(({ dateCreated }) => dateCreated)
  expect(dates).toEqual(dates.toSorted().toReversed())
  expect(await world.requests('ListSessions')).toHaveLength(20)
})

test('a page that fails changes nothing: the next try goes on where it stopped', async () => {
  const world = await serve('crowd')
  const whole = await readOn(new ExportReading(order()))
  const reading = new ExportReading(order())
  let text = new TextDecoder().decode((await reading.next(never)).bytes)
  for (const fault of [{ status: 503 }, { drop: true }, { body: 'cut' as const }]) {
    await world.fault({ operation: 'ListSessions', times: 1, ...fault })
    await expect(reading.next(never)).rejects.toThrow('ListSessions')
    text += new TextDecoder().decode((await reading.next(never)).bytes)
  }
  expect((await readOn(reading, text)).text).toBe(whole.text)
})

test('transcripts that were read are not read again after a failure', async () => {
  const world = await serve('quiet')
  await world.fault({ operation: 'GetChatTranscript', path: steadySessions.encoding, times: 1, status: 500 })
  const reading = new ExportReading(order('transcripts'))
  await expect(reading.next(never)).rejects.toThrow('GetChatTranscript')
  const { last, text } = await readOn(reading)
  const paths = (await world.requests('GetChatTranscript')).map(({ path }) => path)
  expect(paths).toHaveLength(new Set(paths).size + 1)
  expect(rowsIn(text)).toHaveLength(new Set(paths).size)
  expect(rowsIn(text).find(({ id }) => id === steadySessions.chat)?.transcript).toHaveLength(7)
  expect(last.progress.withoutTranscript).toBe(0)
})

test('a chat whose transcript the server does not have is there without one, and counted', async () => {
  const world = await serve('quiet')
  await world.fault({ operation: 'GetChatTranscript', path: steadySessions.chat, status: 404 })
  const { last, text } = await readOn(new ExportReading(order('transcripts')))
  expect(last.progress.withoutTranscript).toBe(1)
  expect(rowsIn(text).find(({ id }) => id === steadySessions.chat)?.transcript).toEqual([])
})

test('nothing more is asked once it was given up', async () => {
  const world = await serve('crowd')
  const control = new AbortController()
  const reading = new ExportReading(order())
  await reading.next(control.signal)
  control.abort()
  await expect(reading.next(control.signal)).rejects.toMatchObject({ name: 'AbortError' })
  expect(await world.requests('ListSessions')).toHaveLength(1)
})

/** A server that answers each page by this. */
const servePages = (page: (number: number) => { items: object[]; hasMorePages?: boolean }) => {
  let asked = 0
  replaceFetch((path) => {
    asked += 1
    return Promise.resolve(Response.json(page(Number(new URL(path, 'http://x').searchParams.get('page')))))
  })
  return () => asked
}
const session = (number: number) => ({ id: `s${number}`, channel: 'Voice' })

test('sessions that new ones have pushed to the next page are written once', async () => {
  servePages((page) => ({
    items: page === 0 ? [session(3), session(2)] : [session(2), session(1), session(1)],
    hasMorePages: page === 0,
  }))
  const { text } = await readOn(new ExportReading(order()))
  expect(rowsIn(text).map(({ id }) => id)).toEqual(['s3', 's2', 's1'])
})

test('a server that always gives the same page is not asked for ever, and it is said', async () => {
  const asked = servePages(() => ({ items: [session(1)], hasMorePages: true }))
  const { last, text } = await readOn(new ExportReading(order()))
  expect(rowsIn(text).map(({ id }) => id)).toEqual(['s1'])
  expect(last.progress.isCutShort).toBe(true)
  expect(asked()).toBe(4)
})

test('an empty page is the end, whatever else it says', async () => {
  servePages((page) => ({ items: page === 0 ? [session(1)] : [], hasMorePages: true }))
  const { last } = await readOn(new ExportReading(order()))
  expect(last.progress).toMatchObject({ sessions: 1, isCutShort: false })
})

test.each([25, 60])(
  'a server that never says whether there is more, %i a page, is read to its end',
  async (perPage) => {
    const pageOf = (page: number) => Array.from({ length: perPage }, (_, at) => session(page * perPage + at))
    const asked = servePages((page) => ({ items: page < 3 ? pageOf(page) : pageOf(page).slice(0, 2) }))
    const { last } = await readOn(new ExportReading(order()))
    expect(last.progress).toMatchObject({ sessions: 3 * perPage + 2, isCutShort: false })
    expect(asked()).toBe(4)
  },
)
