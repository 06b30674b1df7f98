import { errors, expect } from '@playwright/test'

import { SignInPage } from '../pages/sign-in-page.ts'
import { deletesIn } from '../support/removals.ts'
import type { Agent } from './agent.ts'
import { differencesOf } from './oracle.ts'
import type { Scene } from './scene.ts'
import { readTruth, type Truth } from './truth.ts'
import { untruthsOf } from './untruths.ts'

/** How long a screen may take until it shows the truth, once nothing fails any more. */
const patience = 20_000
const atOnce = { timeout: 1_500 }

/** Lets everything come to rest, and compares every screen with the server; gives every difference. */
export async function pause(scene: Scene, before: Truth): Promise<string[]> {
  const { world, agents, holds } = scene
  await world.clearFaults()
  for (const name of holds) await world.release(name)
  holds.clear()
  const found: string[] = []
  for (const agent of agents) {
    for (const difference of await settled(scene, agent)) found.push(`${agent.person.name}: ${difference}`)
  }
  const truth = await readTruth(world)
  found.push(...(await requestsOf(scene)), ...copiesIn(scene, truth))
  for (const agent of agents) {
    for (const untruth of untruthsOf(agent, before, truth)) found.push(`${agent.person.name}: ${untruth}`)
    for (const error of agent.errors) found.push(`${agent.person.name}: error in the page: ${error}`)
    agent.said = []
    agent.confirmed = []
    agent.wasInterrupted = false
  }
  if (truth.alarms.bulkDeletes > 0) found.push('DELETE /sessions was sent, which erases records')
  scene.brokenRemovals = 0
  return found
}

/** Gives what still differs when patience is at an end; nothing where the screen and the server agree. */
async function settled({ world }: Scene, agent: Agent): Promise<string[]> {
  const until = Date.now() + patience
  let differences: string[] = ['was never looked at']
  while (Date.now() < until) {
    await rest(agent)
    const answered = agent.answered
    // What a browser says when the network is back: the page reads everything again.
    await agent.page.evaluate(() => void dispatchEvent(new Event('online')))
    await expect
      .poll(() => agent.answered > answered && !agent.isReading, { intervals: [15], timeout: 5_000 })
      .toBe(true)
      .catch(() => undefined)
    // What waits for a person may settle by itself under their hand.
    const decided = await tidyUp(agent).catch((error: unknown) => {
      if (error instanceof errors.TimeoutError) return 1
      throw error
    })
    if (decided > 0) continue
    for (let looks = 0; looks < 10; looks += 1) {
      const screen = await agent.look()
      differences = differencesOf(agent, screen, await readTruth(world))
      if (differences.length === 0) return []
      if (!agent.isReading && looks > 3 && screen.busy.length === 0) break
      await agent.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)))
    }
  }
  return differences
}

/** Takes the hand from the mouse, closes what is open, and signs in where that is asked for. */
async function rest(agent: Agent): Promise<void> {
  const { page, person } = agent
  await page.mouse.move(640, 1)
  const { asksForSignIn, dialogs } = await agent.look()
  if (asksForSignIn) {
    const form = new SignInPage(page)
    agent.wasInterrupted = true
    if (page.url().includes('/sign-in')) await form.email.fill(person.email)
    await form.password.fill(person.password)
    await form.submit.click()
    await expect.poll(async () => (await agent.look()).asksForSignIn).toBe(false)
  } else if (dialogs.length > 0) {
    agent.wasInterrupted = true
    await page.keyboard.press('Escape')
  }
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
}

/** Decides what waits for a person; gives how much that was. */
async function tidyUp(agent: Agent): Promise<number> {
  const { page } = agent
  const { session, path } = await agent.look()
  if (!session) return 0
  const unsent = session.messages?.find(({ step }) => step === 'unsent')
  if (unsent) {
    const verb = session.canSay ? 'Try again' : 'Discard'
    const id = path.split('/').at(-1) ?? ''
    const written = agent.written.get(id) ?? []
    await page.getByRole('button', { name: `${verb}: ${unsent.body}`, exact: true }).click(atOnce)
    if (verb === 'Discard')
      agent.written.set(
        id,
        written.filter((body) => body !== unsent.body),
      )
    return 1
  }
  const notes = page.getByRole('region', { name: 'Notes' })
  if (session.notesPhase === 'conflict') {
    await notes.getByRole('button', { name: 'Keep mine' }).first().click(atOnce)
    return 1
  }
  if (session.notesPhase === 'not-saved' && session.notesWords !== '') {
    await notes.getByRole('button', { name: 'Try again' }).click(atOnce)
    return 1
  }
  const isUnderWay = session.messages?.some(({ step }) => step !== '') ?? false
  return isUnderWay || /Saving|Not saved/.test(session.notesWords) ? 1 : 0
}

/** Members of the fault drill on whom every connection breaks. */
const alwaysDrops = /^fault-drop/

/**
 * Every removal was sent once: by its own route, and only where that was refused by the other one too. Chromium itself
 * sends a request again whose connection broke before an answer, if it had been used before.
 */
async function requestsOf({ world, agents, brokenRemovals }: Scene): Promise<string[]> {
  const all = deletesIn(await world.requests())
  const removals = all.filter(({ member }) => !alwaysDrops.test(member ?? ''))
  await world.forgetRequests()
  const again = removals.filter(({ path }) => path.includes('/reply/')).length
  const sent = removals.length - again
  const confirmed = agents.reduce((sum, agent) => sum + agent.confirmed.length, 0)
  return [
    ...(sent > confirmed + brokenRemovals ? [`${confirmed} removals were confirmed, ${sent} sent`] : []),
    ...(again > sent ? [`${sent} removals were sent, and ${again} repeated`] : []),
  ]
}

/** Every message was sent once; only a browser sends again what broke with its connection. */
function copiesIn({ agents, brokenMessages }: Scene, { sessions }: Truth): string[] {
  const copies = agents.flatMap(({ written }) =>
    [...written].flatMap(([id, bodies]) => {
      const said = sessions.find((session) => session.id === id)?.transcript.map(({ body }) => body) ?? []
      return bodies.flatMap((body) => said.filter((each) => each === body).slice(1))
    }),
  )
  return copies.length > brokenMessages
    ? [`${brokenMessages} connections broke, and twice was said: ${copies.join(', ')}`]
    : []
}
