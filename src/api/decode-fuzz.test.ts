import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { fuzzCases, fuzzRuns, prototypesAreClean } from '../test/fuzz/fuzz-size.ts'
import {
  anyWire,
  answerWith,
  hostileSession,
  hostileTranscript,
  type Wire,
} from '../test/fuzz/hostile-sessions.ts'
import { hostileValue, isTooDeep } from '../test/fuzz/hostile-values.ts'
import { replaceFetch } from '../test/sandbox-network.ts'
import { isApiError } from './api-error.ts'
import { send } from './client.ts'
import { readConsoleData, writeConsoleData } from './notes/console-data.ts'
import type { SessionInfo } from './contract/session-info.ts'

const timeout = 60_000 + fuzzCases * 20

/** What is read where a server says this; null where it was refused as unreadable. Throws what else comes of it. */
async function read<Answer>(value: unknown, wire: Wire, ask: () => Promise<Answer>): Promise<Answer | null> {
  replaceFetch(() => Promise.resolve(answerWith(value, wire)))
  try {
    return await ask()
  } catch (error) {
    if (isApiError(error) && error.kind === 'unreadable') return null
    throw error
  } finally {
    prototypesAreClean()
  }
}

/** One `expect` a session, since each costs more than what it looks at. */
function expectSession({
  id,
  displayName,
  callState,
  consoleData,
  dateCreated,
  ended,
  members,
  log,
}: SessionInfo) {
  const texts = [id, displayName, callState, consoleData, dateCreated]
  const flags = [ended]
  for (const { identity, displayName: name, role, avatarUrl, muted, applicationData } of members) {
    texts.push(identity, name, role, avatarUrl, ...Object.values(applicationData))
    flags.push(muted)
    if (Object.getPrototypeOf(applicationData) !== Object.prototype)
      throw new Error('A dictionary of another kind')
  }
  for (const { date, message } of log) texts.push(date, message)
  expect(texts.filter((text) => typeof text !== 'string')).toEqual([])
  expect(flags.filter((flag) => typeof flag !== 'boolean')).toEqual([])
}

describe('an answer is read or is unreadable, whatever stands in it', () => {
  test('a session', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileSession, anyWire, async (value, wire) => {
        const session = await read(value, wire, () => send('GetSession', { sessionId: 'x' }))
        if (session) expectSession(session)
        expect(session !== null || wire.damage !== 'none' || isTooDeep(value)).toBe(true)
      }),
      fuzzRuns(fuzzCases * 0.5),
    )
  })

  test('a list of sessions', { timeout }, async () => {
    const items = fc.oneof(
      { weight: 5, arbitrary: fc.array(hostileSession, { maxLength: 2 }) },
      { weight: 1, arbitrary: hostileValue },
    )
    await fc.assert(
      fc.asyncProperty(items, hostileValue, anyWire, async (sessions, totalCount, wire) => {
        const page = await read({ items: sessions, totalCount }, wire, () => send('ListSessions', {}))
        page?.items.forEach(expectSession)
      }),
      fuzzRuns(fuzzCases * 0.2),
    )
  })

  test('a transcript', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileTranscript, anyWire, async (value, wire) => {
        const transcript = await read(value, wire, () => send('GetChatTranscript', { sessionId: 'x' }))
        for (const { from, body, mediaUri } of transcript?.messages ?? []) {
          expect([from, body, mediaUri].map((text) => typeof text)).toEqual(['string', 'string', 'string'])
        }
      }),
      fuzzRuns(fuzzCases * 0.1),
    )
  })

  test('anything at all', { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(hostileValue, anyWire, async (value, wire) => {
        await read(value, wire, () => send('GetAuthStatus', {}))
        await read(value, wire, () => send('GetAppConfig', {}))
        const list = await read(value, wire, () => send('GetActiveSessions', {}))
        expect(Array.isArray(list?.sessions ?? [])).toBe(true)
      }),
      fuzzRuns(fuzzCases * 0.1),
    )
  })
})

test('notes are found and written beside whatever stands in `consoleData`', { timeout }, () => {
  const texts = hostileValue.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
  fc.assert(
    fc.property(texts, texts, (consoleData, notes) => {
      const { isNewer } = readConsoleData(consoleData)
      if (isNewer) return
      const written = writeConsoleData(consoleData, { notes, disposition: '' })
      expect(readConsoleData(written).notes).toBe(notes)
      prototypesAreClean()
    }),
    fuzzRuns(fuzzCases * 0.1),
  )
})
