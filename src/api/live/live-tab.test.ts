import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { ana, dana } from '../../sandbox/cast.ts'
import { createSandbox } from '../../sandbox/sandbox.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { FakeBrowser, FakeTab } from '../../test/fake-browser.ts'
import { connect } from '../../test/sandbox-network.ts'
import { WorldControl } from '../../test/world-control.ts'
import { send } from '../client.ts'
import { createQueryClient } from '../query-client.ts'
import { removeMember } from '../session-members.ts'
import { activeSessions, sessionDetail, sessionLog } from '../sessions.ts'
import { askForSignIn, signInIsDone } from '../sign-in-needed.ts'
import { signedInUser } from '../sign-in.ts'
import { startLive } from './start-live.ts'

const { chat, voiceCall } = steadySessions
let world: WorldControl
let browser: FakeBrowser
let tabs: FakeTab[]
let stops: (() => void)[]

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })
  const sandbox = createSandbox({ scenario: 'quiet' })
  world = new WorldControl(sandbox)
  connect(sandbox)
  await send('Authenticate', { provider: 'credentials', userName: ana.email, password: ana.password })
  browser = new FakeBrowser()
  tabs = []
  stops = []
})
afterEach(() => {
  for (const stop of stops.toReversed()) stop()
  signInIsDone()
  vi.useRealTimers()
})

/** Opens a tab that shows these queries, and lets it settle. */
async function open(...shown: Parameters<FakeTab['show']>[0][]) {
  const client = createQueryClient()
  const tab = new FakeTab(browser, client)
  tabs.push(tab)
  await client.query(signedInUser())
  const close = startLive(client, tab.surroundings)
  stops.push(close)
  for (const query of shown) stops.push(tab.show(query))
  await pass(1)
  return { tab, client, close }
}

/** Lets seconds pass, in every tab that is not frozen. */
async function pass(seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000)
    for (const tab of tabs) tab.tick()
    await settle()
  }
}

/** Lets answers come in. */
async function settle() {
  for (let round = 0; round < 4; round += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(1)
  }
}

async function countDuring(seconds: number, operation = 'GetSession') {
  await world.forgetRequests()
  await pass(seconds)
  return (await world.requests(operation)).length
}

/** A call that rings in the list of this world would be a reason to hurry. */
const nothingRings = { endSession: { sessionId: steadySessions.ringing } }
const hold = (sessionId: string) => world.act({ patchSession: { sessionId, patch: { callState: 'Hold' } } })
const callStateIn = ({ client }: { client: FakeTab['client'] }, id: string) =>
  client.getQueryData(sessionDetail(id).queryKey)?.callState

describe('several tabs', () => {
  test('cost what one costs, and all show what the leader read', async () => {
    const first = await open(sessionDetail(chat))
    const alone = await countDuring(60)
    const others = [await open(sessionDetail(chat)), await open(sessionDetail(chat))]
    expect(alone).toBeGreaterThanOrEqual(10)
    expect(await countDuring(60)).toBeLessThanOrEqual(alone + 1)

    await hold(chat)
    await pass(6)
    expect([first, ...others].map((tab) => callStateIn(tab, chat))).toEqual(['Hold', 'Hold', 'Hold'])
  })

  test('the leader also reads what only another tab shows', async () => {
    await open(sessionDetail(chat))
    const second = await open(sessionDetail(voiceCall))
    expect(await countDuring(60)).toBeLessThanOrEqual(26)
    await hold(voiceCall)
    await pass(6)
    expect(callStateIn(second, voiceCall)).toBe('Hold')
  })

  test('what did not change is not sent, changes no object, and is as young as the read', async () => {
    await open(sessionDetail(chat))
    const second = await open(sessionDetail(chat))
    await pass(12)
    const former = second.client.getQueryState(sessionDetail(chat).queryKey)
    browser.messages.length = 0
    await pass(12)
    const now = second.client.getQueryState(sessionDetail(chat).queryKey)
    expect(now?.data).toBe(former?.data)
    expect(now?.dataUpdatedAt).toBeGreaterThan(former?.dataUpdatedAt ?? Infinity)
    expect(browser.messages.filter(({ kind }) => kind === 'read').length).toBeGreaterThan(1)
    expect(browser.messages.filter(({ data }) => data !== undefined)).toEqual([])
  })

  test('the log of a session that moves is read once for all of them', async () => {
    const shown = [sessionDetail(chat), sessionLog(chat)]
    await open(...shown)
    const second = await open(...shown)
    await pass(6)
    await world.forgetRequests()
    await world.act({ addLog: { sessionId: chat, message: 'Something happened' } })
    await hold(chat)
    await pass(7)
    expect(await world.requests('ListSessions')).toHaveLength(1)
    const log = second.client.getQueryData(sessionLog(chat).queryKey)
    expect(log?.some(({ message }) => message === 'Something happened')).toBe(true)
  })

  test('where a leader goes, another one follows', async () => {
    const first = await open(sessionDetail(chat))
    const second = await open(sessionDetail(chat))
    first.close()
    tabs.shift()
    expect(await countDuring(30)).toBeGreaterThanOrEqual(5)
    await hold(chat)
    await pass(6)
    expect(callStateIn(second, chat)).toBe('Hold')
  })

  test('where the leader is frozen, a tab reads for itself after some patience', async () => {
    const first = await open(sessionDetail(chat))
    const second = await open(sessionDetail(chat))
    await pass(6)
    first.tab.isFrozen = true
    await hold(chat)
    await pass(8)
    expect(callStateIn(second, chat)).toBe('Connected')
    await pass(10)
    expect(callStateIn(second, chat)).toBe('Hold')
  })

  test('without locks each reads for itself, and spares what another has just read', async () => {
    browser = new FakeBrowser({ hasLocks: false })
    await open(sessionDetail(chat))
    const alone = await countDuring(60)
    const second = await open(sessionDetail(chat))
    await open(sessionDetail(voiceCall))
    expect(await countDuring(60)).toBeLessThanOrEqual(3 * alone)
    await hold(chat)
    await pass(6)
    expect(callStateIn(second, chat)).toBe('Hold')
  })
})

describe('an act', () => {
  const danaIn = ({ client }: { client: FakeTab['client'] }) =>
    client.getQueryData(sessionDetail(chat).queryKey)?.members.some(({ identity }) => identity === dana.email)

  async function removeDana(client: FakeTab['client']) {
    const member = client
      .getQueryData(sessionDetail(chat).queryKey)
      ?.members.find(({ identity }) => identity === dana.email)
    if (!member) throw new Error('Dana is not in the chat')
    return client.getMutationCache().build(client, removeMember(chat)).execute({ member })
  }

  test('in one tab is seen in the others before the next poll', async () => {
    const first = await open(sessionDetail(chat), activeSessions())
    const second = await open(sessionDetail(chat))
    await removeDana(second.client)
    await settle()
    expect([danaIn(first), danaIn(second)]).toEqual([false, false])
    const listed = first.client.getQueryData(activeSessions().queryKey)?.find(({ id }) => id === chat)
    expect(listed?.members.some(({ identity }) => identity === dana.email)).toBe(false)
  })

  test("is not undone by the leader's older read, of the session or of a list", async () => {
    await world.act(nothingRings)
    const first = await open(sessionDetail(chat), activeSessions())
    const second = await open(sessionDetail(chat), activeSessions())
    await world.fault({ operation: 'GetSession', times: 1, hold: 'old' })
    await world.fault({ operation: 'GetActiveSessions', times: 1, hold: 'old list' })
    await pass(6)
    expect([await world.held('old'), await world.held('old list')]).toEqual([1, 1])
    await removeDana(second.client)
    await settle()
    await world.release('old')
    await world.release('old list')
    await settle()
    const isListed = ({ client }: typeof first) =>
      client
        .getQueryData(activeSessions().queryKey)
        ?.find(({ id }) => id === chat)
        ?.members.some(({ identity }) => identity === dana.email)
    for (const tab of [first, second]) expect([danaIn(tab), isListed(tab)]).toEqual([false, false])
    await pass(6)
    for (const tab of [first, second]) expect([danaIn(tab), isListed(tab)]).toEqual([false, false])
  })
})

describe('when nobody looks', () => {
  test('the list keeps its pace, so that a call rings, and the rest slows down', async () => {
    await world.act(nothingRings)
    const { tab } = await open(sessionDetail(chat), activeSessions())
    tab.isHidden = true
    tab.emit('visibility')
    await pass(20)
    expect(await countDuring(60)).toBeLessThanOrEqual(5)
    expect(await countDuring(60, 'GetActiveSessions')).toBeGreaterThanOrEqual(10)
  })

  test('one tab in sight is enough for the usual pace', async () => {
    const { tab } = await open(sessionDetail(chat))
    await open(sessionDetail(chat))
    tab.isHidden = true
    tab.emit('visibility')
    expect(await countDuring(60)).toBeGreaterThanOrEqual(10)
  })
})

describe('everything is read again, once', () => {
  test('after a sleep', async () => {
    await open(sessionDetail(chat), sessionLog(chat))
    await open(sessionDetail(chat), sessionLog(chat))
    await world.forgetRequests()
    vi.setSystemTime(Date.now() + 3_600_000)
    await pass(2)
    expect(await world.requests('GetSession')).toHaveLength(1)
    expect(await world.requests('ListSessions')).toHaveLength(1)
  })

  test('after an absence, but not after a glance elsewhere', async () => {
    const { tab } = await open(sessionLog(chat))
    const absence = async (seconds: number) => {
      await world.forgetRequests()
      tab.emit('away')
      await pass(seconds)
      tab.emit('back')
      await settle()
      return (await world.requests('ListSessions')).length
    }
    expect(await absence(3)).toBe(0)
    expect(await absence(12)).toBe(1)
  })

  test('when the network comes back, although it had failed for long', async () => {
    const { tab } = await open(sessionDetail(chat))
    await world.fault({ operation: 'GetSession', drop: true })
    await pass(90)
    await world.clearFaults()
    await world.forgetRequests()
    tab.emit('online')
    await settle()
    expect(await world.requests('GetSession')).toHaveLength(1)
  })

  test('after a sign-in, and nothing before', async () => {
    await open(sessionDetail(chat))
    askForSignIn()
    expect(await countDuring(30)).toBe(0)
    signInIsDone()
    await settle()
    expect(await world.requests('GetSession')).toHaveLength(1)
  })

  test('when a page comes back that was put aside, in which another tab led meanwhile', async () => {
    const first = await open(sessionDetail(chat))
    await open(sessionDetail(chat))
    first.tab.emit('leaves')
    first.tab.isFrozen = true
    expect(await countDuring(30)).toBeGreaterThanOrEqual(5)
    first.tab.isFrozen = false
    await hold(chat)
    first.tab.emit('returns')
    await pass(1)
    expect(callStateIn(first, chat)).toBe('Hold')
  })
})

test('while reads fail they come ever slower, and every tab knows', async () => {
  await open(sessionDetail(chat))
  const second = await open(sessionDetail(chat))
  await world.fault({ operation: 'GetSession', status: 503 })
  expect(await countDuring(120)).toBeLessThanOrEqual(8)
  const state = second.client.getQueryState(sessionDetail(chat).queryKey)
  expect(state?.error).toMatchObject({ kind: 'refused', status: 503 })
  expect(state?.data).toBeDefined()

  await world.clearFaults()
  await pass(80)
  expect(second.client.getQueryState(sessionDetail(chat).queryKey)?.error).toBeNull()
})
