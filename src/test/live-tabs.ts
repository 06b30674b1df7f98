import { afterEach, beforeEach, vi } from 'vitest'

import { send } from '#api/client.ts'
import { startLive } from '#api/live/start-live.ts'
import { createQueryClient } from '#api/query-client.ts'
import { sessionDetail } from '#api/sessions.ts'
import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { ana } from '../sandbox/cast.ts'
import { createSandbox } from '../sandbox/sandbox.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { FakeBrowser, FakeTab } from './fake-browser.ts'
import { connect } from './sandbox-network.ts'
import { WorldControl } from './world-control.ts'

/** What a test of several tabs works with, made anew for each: `world` is the server, `browser` holds the tabs. */
export let world: WorldControl
export let browser: FakeBrowser
let tabs: FakeTab[]
let stops: (() => void)[]

/** Ana's browser before a sandbox of its own, in which time passes only by `pass`. */
export function setUpLiveTabs(): void {
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
}

/** A browser in which no leader can be chosen. */
export function forbidLocks(): void {
  browser = new FakeBrowser({ hasLocks: false })
}

/** Opens a tab that shows these queries, and lets it settle. */
export async function open(...shown: Parameters<FakeTab['show']>[0][]) {
  const client = createQueryClient()
  const tab = new FakeTab(browser, client)
  tabs.push(tab)
  await client.query(signedInUser())
  const close = startLive(client, tab.surroundings)
  stops.push(close)
  for (const query of shown) stops.push(tab.show(query))
  await pass(1)
  return {
    tab,
    client,
    close: () => {
      close()
      tabs = tabs.filter((each) => each !== tab)
    },
  }
}

/** Lets seconds pass, in every tab that is not frozen. */
export async function pass(seconds: number) {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000)
    for (const tab of tabs) tab.tick()
    await settle()
  }
}

/** Lets answers come in. */
export async function settle() {
  for (let round = 0; round < 4; round += 1) {
    await new Promise((resolve) => setImmediate(resolve))
    await vi.advanceTimersByTimeAsync(1)
  }
}

export async function countDuring(seconds: number, operation = 'GetSession') {
  await world.forgetRequests()
  await pass(seconds)
  return (await world.requests(operation)).length
}

/** A call or a leg that rings in the list of this world would be a reason to hurry. */
export async function endRinging() {
  await world.act({ endSession: { sessionId: steadySessions.ringing } })
  await world.act({
    removeMember: { sessionId: steadySessions.voiceCall, identity: '+18145550190', by: ana.email },
  })
}
export const hold = (sessionId: string) =>
  world.act({ patchSession: { sessionId, patch: { callState: 'Hold' } } })
export const callStateIn = ({ client }: { client: FakeTab['client'] }, id: string) =>
  client.getQueryData(sessionDetail(id).queryKey)?.callState
