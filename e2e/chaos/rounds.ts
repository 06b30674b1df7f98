import { randomUUID } from 'node:crypto'

import { errors, test, type Browser } from '@playwright/test'

import { ana, dana, noor, tom } from '../support/people.ts'
import { addressOf } from '../support/servers.ts'
import { signIn } from '../support/sign-in.ts'
import { World } from '../support/world.ts'
import { othersAct } from './acts-of-others.ts'
import { actsOnPages } from './acts-on-pages.ts'
import { actsOnSessions } from './acts-on-sessions.ts'
import { Agent } from './agent.ts'
import { randomFault } from './faults.ts'
import { pause } from './pause.ts'
import { Random } from './random.ts'
import type { Scene } from './scene.ts'
import { readTruth, type Truth } from './truth.ts'

const seed = Number(process.env['CHAOS_SEED'] ?? 1)
const acts = Number(process.env['CHAOS_ACTS'] ?? 300)
const only = process.env['CHAOS_ROUND'] ?? ''
/** A world is used up after a while: members have gone, sessions have ended. */
const actsOfRound = 60
const rounds = only === '' ? [...Array(Math.ceil(acts / actsOfRound)).keys()] : [Number(only)]

for (const round of rounds) {
  const count = only === '' ? Math.min(actsOfRound, acts - round * actsOfRound) : actsOfRound
  test(`seed ${seed}, round ${round}`, async ({ browser, playwright }, info) => {
    const request = await playwright.request.newContext({ baseURL: addressOf.sandbox })
    const world = new World(request, `${randomUUID()}~quiet`)
    const random = new Random(seed * 100_003 + round)
    const people = [ana, random.pick([dana, noor, tom])!]
    const agents = await Promise.all(people.map((person) => sitDown(browser, world, person)))
    const scene: Scene = {
      world,
      random,
      agents,
      holds: new Set(),
      acts: [],
      count: 0,
      brokenRemovals: 0,
      brokenMessages: 0,
      missed: 0,
    }
    const pauses = await play(scene, count, (differences) => {
      const replay = `npm run chaos -- --seed ${seed} --round ${round}`
      return `${replay}\nAfter act ${scene.acts.length}:\n  ${differences.join('\n  ')}\nThe acts:\n  ${scene.acts.join('\n  ')}`
    })
    const figures = { acts: count, pauses, missed: scene.missed }
    for (const [type, figure] of Object.entries(figures)) {
      info.annotations.push({ type, description: String(figure) })
    }
    await Promise.all(agents.map(({ page }) => page.context().close()))
    await request.dispose()
  })
}

async function sitDown(browser: Browser, world: World, person: typeof ana): Promise<Agent> {
  const context = await browser.newContext({
    baseURL: addressOf.sandbox,
    viewport: { width: 1280, height: 800 },
    reducedMotion: 'reduce',
  })
  await context.addCookies([{ ...world.cookie, url: addressOf.sandbox }])
  await signIn(context, person)
  return Agent.sitDown(context, person)
}

/** Acts so many times, with a pause after every few; gives how many those were. */
async function play(scene: Scene, count: number, told: (differences: string[]) => string): Promise<number> {
  let pauses = 0
  let before: Truth = await readTruth(scene.world)
  await scene.world.forgetRequests()
  for (let left = count; left > 0;) {
    const untilPause = Math.min(scene.random.between(4, 12), left)
    for (let act = 0; act < untilPause; act += 1) scene.acts.push(await actOnce(scene))
    left -= untilPause
    const differences = await pause(scene, before)
    if (differences.length > 0) throw new Error(told(differences))
    before = await readTruth(scene.world)
    scene.acts.push(`(pause ${(pauses += 1)})`)
  }
  return pauses
}

/** One random thing: something fails from now on, somebody elsewhere acts, or an agent of this round does. */
async function actOnce(scene: Scene): Promise<string> {
  const { random, world } = scene
  const luck = random.next()
  if (luck < 0.22) return orderFault(scene)
  if (luck < 0.26) return letGo(scene)
  if (luck < 0.27) {
    const { email } = random.pick(scene.agents)!.person
    await world.expire(email)
    for (const agent of scene.agents) agent.wasInterrupted = true
    return `the sign-in of ${email} expires`
  }
  if (luck < 0.42) return othersAct(scene, (scene.count += 1))
  return agentActs(scene)
}

async function orderFault(scene: Scene): Promise<string> {
  const name = `held ${(scene.count += 1)}`
  const fault = randomFault(scene.random, name)
  if (fault.hold !== undefined || fault.holdRequest !== undefined) scene.holds.add(name)
  if (fault.drop && fault.operation === 'DeleteChatMember') scene.brokenRemovals += 1
  if (fault.drop && fault.operation === 'SendMessage') scene.brokenMessages += 1
  await scene.world.fault(fault)
  return `fault: ${JSON.stringify(fault)}`
}

/** What was held comes late, behind what was asked for after it. */
async function letGo({ random, world, holds }: Scene): Promise<string> {
  const name = random.pick([...holds])
  if (name === undefined) return 'nothing is held'
  holds.delete(name)
  await world.release(name)
  return `let go: ${name}`
}

const allActs = [...actsOnPages, ...actsOnSessions]

async function agentActs(scene: Scene): Promise<string> {
  const agent = scene.random.pick(scene.agents)!
  const { name } = agent.person
  let act = 'looks on'
  try {
    for (let tries = 0; tries < 4; tries += 1) {
      const screen = await agent.look()
      if (screen.asksForSignIn) return `${name} is asked to sign in`
      if (screen.dialogs.length > 0) {
        agent.wasInterrupted = true
        await agent.page.keyboard.press('Escape')
        return `${name} closes "${screen.dialogs.join(', ')}"`
      }
      const done = await scene.random.weighted(allActs).run(scene, agent, screen)
      if (done !== null) return `${name} ${done}`
    }
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    scene.missed += 1
    act = `comes too late: ${error.message.split('\n').slice(0, 6).join(' | ')}`
  }
  return `${name} ${act}`
}
