import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

import * as v from 'valibot'
import { expect, test } from 'vitest'

import { SessionInfo } from '../contract/session-info.ts'
import { parseJsv } from './jsv-parse.ts'
import { stringifyJsv } from './jsv-stringify.ts'

/** A session of the size that the budget names: about 2.3 MB with 200 members and 20,000 lines. */
function largeSession(members: number, lines: number): SessionInfo {
  const id = (index: number, length: number) => (index * 2_654_435_761).toString(16).padEnd(length, '7e1')
  return v.parse(SessionInfo, {
    id: id(1, 24),
    dateCreated: '2026-05-09T12:00:00.000Z',
    callState: 'Connected',
    channel: 'Voice',
    consoleData: '{"note":"Call back, please"}',
    members: Array.from({ length: members }, (_, index) => ({
      identity: index % 3 === 0 ? `+1814555${1000 + index}` : `agent.${index}@example.test`,
      endpointId: id(index, 24),
      displayName: `Dana Reyes #${index}`,
      isOriginalMember: index < 2,
      applicationData: { seat: String(index), skill: 'billing' },
      callState: 'Connected',
      role: index === 0 ? 'Caller' : 'Agent',
      callSid: `CA${id(index, 32)}`,
      muted: index % 4 === 0,
    })),
    log: Array.from({ length: lines }, (_, index) => ({
      date: new Date(Date.UTC(2026, 4, 9) + index * 1373).toISOString(),
      message: `Answered by Dana Reyes (+1814555${1000 + (index % 9000)}) leg=${id(index, 8)} seq=${index}`,
    })),
  })
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

function millisecondsOf(act: () => unknown): number {
  const started = performance.now()
  act()
  return performance.now() - started
}

test('a large session is decoded and checked within five times what JSON takes', { timeout: 60_000 }, () => {
  const session = largeSession(200, 20_000)
  const json = JSON.stringify(session)
  const jsv = stringifyJsv(session)
  const fromJson = () => v.parse(SessionInfo, JSON.parse(json))
  const fromJsv = () => v.parse(SessionInfo, parseJsv(jsv))
  expect(fromJsv()).toStrictEqual(fromJson())

  // Each round pairs the two, so that a busy machine slows both; the median forgives a round that was torn apart.
  const ratios = Array.from({ length: 11 }, () => {
    const slow = millisecondsOf(fromJson)
    return millisecondsOf(fromJsv) / slow
  })
  expect(median(ratios)).toBeLessThan(5)
})

test('a kept value does not keep the whole text in memory', { timeout: 60_000 }, () => {
  setFlagsFromString('--expose-gc')
  const collectGarbage: () => void = runInNewContext('gc')
  const heap = () => {
    collectGarbage()
    return process.memoryUsage().heapUsed / 1e6
  }
  const keptOf = (index: number): string => {
    const session = largeSession(0, 5000)
    const text = stringifyJsv({ ...session, displayName: `The session number ${index}` })
    return v.parse(SessionInfo, parseJsv(text)).displayName
  }

  const before = heap()
  const kept = Array.from({ length: 20 }, (_, index) => keptOf(index))
  const megabytes = heap() - before
  expect(kept).toHaveLength(20)
  expect(megabytes).toBeLessThan(3)
})
