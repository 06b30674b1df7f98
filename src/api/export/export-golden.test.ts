import { readFileSync, writeFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { send } from '../client.ts'
import { everything } from '../history.ts'
import { harborLane, zoe } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { connect } from '../../test/sandbox-network.ts'
import { WorldControl } from '../../test/world-control.ts'
import { columnNames, usualColumns } from './export-columns.ts'
import type { ExportOrder } from './export-order.ts'
import { ExportReading } from './export-reading.ts'

const { chat, ended, twoPeople } = steadySessions
const history: ExportOrder['source'] = {
  kind: 'history',
  accountId: harborLane.id,
  search: { ...everything, specificIds: [chat, ended, twoPeople] },
}
const order = (given: Partial<ExportOrder>): ExportOrder => ({
  source: history,
  content: 'sessions',
  format: 'csv',
  columns: usualColumns,
  isMasked: false,
  wire: 'json',
  ...given,
})

const files: Record<string, ExportOrder> = {
  'sessions.csv': order({ columns: columnNames }),
  'sessions.json': order({ format: 'json', columns: columnNames }),
  'sessions-masked.csv': order({ columns: columnNames, isMasked: true }),
  'logs.csv': order({ content: 'logs', columns: ['id', 'displayName'] }),
  'logs-masked.json': order({
    content: 'logs',
    format: 'json',
    columns: ['id', 'displayName'],
    isMasked: true,
  }),
  'transcripts.csv': order({ content: 'transcripts', columns: ['id', 'fromAddress'] }),
  'transcripts.json': order({ content: 'transcripts', format: 'json', columns: ['id', 'fromAddress'] }),
  'one-log.csv': order({
    source: { kind: 'session', sessionId: steadySessions.archived },
    content: 'logs',
    columns: ['id', 'displayName'],
  }),
  'none.csv': order({ source: { ...history, search: { ...everything, from: 'nobody' } } }),
  'none.json': order({ source: { ...history, search: { ...everything, from: 'nobody' } }, format: 'json' }),
}

/** The quiet world at noon of a day in May, with what somebody who means harm would write into it. */
async function serve(wire: 'json' | 'jsv') {
  const sandbox = createSandbox({ scenario: 'quiet', clock: { now: () => Date.UTC(2026, 4, 9, 12) } })
  connect(sandbox)
  const world = new WorldControl(sandbox)
  await world.settings({ wire: wire === 'jsv' ? 'jsv-only' : 'json-only' })
  await send('Authenticate', { provider: 'credentials', userName: zoe.email, password: zoe.password })
  const patch = {
    displayName: '=HYPERLINK("http://evil.example","Søren")',
    consoleData: JSON.stringify({
      evoVoiceConsole: { version: 1, notes: '@SUM(1)\n"two" lines; +1', disposition: 'call-back' },
    }),
  }
  await world.act({ patchSession: { sessionId: twoPeople, patch } })
  await world.act({ addLog: { sessionId: twoPeople, message: '  =cmd|" /C calc"!A0, from søren@x.example' } })
  await world.act({ addMessage: { sessionId: chat, from: '+18145550111', body: '-2+3, "ok"?\r\nYes' } })
}

async function written(asked: ExportOrder): Promise<string> {
  const reading = new ExportReading(asked)
  const { bytes, isLast } = await reading.next(new AbortController().signal)
  expect(isLast).toBe(true)
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
}

/** `GOLDEN=write` writes the files; what is in them has been looked at. */
test.each(Object.keys(files))('%s is what it was, to the byte, from JSON and from JSV', async (name) => {
  const path = `src/api/export/golden/${name}`
  const asked = files[name]!
  await serve('json')
  const text = await written(asked)
  if (process.env['GOLDEN'] === 'write') writeFileSync(path, text)
  expect(text).toBe(readFileSync(path, 'utf8'))
  await serve('jsv')
  expect(await written(asked)).toBe(text)
})

test('of a session that is not where it was looked for, the archive is asked', async () => {
  await serve('json')
  const gone = new ExportReading(
    order({ source: { kind: 'session', sessionId: '65f0ffffffffffffffffffff' } }),
  )
  await expect(gone.next(new AbortController().signal)).rejects.toMatchObject({ status: 404 })
})
