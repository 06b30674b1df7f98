import { SessionPage } from '../pages/session-page.ts'
import type { Agent } from './agent.ts'
import { soon, type AgentAct, type Scene } from './scene.ts'
import type { SeenSession } from './screen.ts'

const idOf = (path: string) => path.split('/').at(-1) ?? ''

/** Says yes to the open question; now and then with a double click. */
async function confirm({ random }: Scene, agent: Agent, name: string): Promise<boolean> {
  const button = agent.page.getByRole('alertdialog').getByRole('button', { name, exact: true })
  if (!(await button.isVisible())) return false
  await button.click({ ...soon, clickCount: random.chance(0.2) ? 2 : 1 })
  return true
}

async function takeOut(
  scene: Scene,
  agent: Agent,
  seen: SeenSession,
  sessionId: string,
): Promise<string | null> {
  const { random } = scene
  const others = seen.people.filter(
    ({ canGo, isBusy, about }) => canGo && !isBusy && !about.includes(' · You'),
  )
  const self = seen.people.find(({ canGo, about }) => canGo && about.includes(' · You'))
  const member = random.chance(0.15) ? self : random.pick(others)
  if (!member) return null
  const { page, person } = agent
  const isSelf = member === self
  const session = new SessionPage(page)
  // A member may be listed twice.
  const row = session.rowOf(member.id).first()
  await (random.chance(0.3) ? row.press('Delete', soon) : row.locator('.row-act').click(soon))
  const dialog = page.getByRole('alertdialog')
  await dialog.waitFor({ state: 'visible', ...soon })
  if (random.chance(0.1)) {
    await dialog.getByRole('button', { name: 'Cancel' }).click(soon)
    return `asks to remove ${member.name}, and does not`
  }
  if (random.chance(0.15)) {
    await scene.world.act({
      removeMember: { sessionId, identity: member.id, by: 'tom.okafor@harborlane.example' },
    })
  }
  agent.confirmed.push({ sessionId, sessionName: seen.name, name: isSelf ? person.name : member.name })
  if (await confirm(scene, agent, isSelf ? 'Leave' : 'Remove')) {
    return isSelf ? `leaves ${seen.name}` : `removes ${member.name} from ${seen.name}`
  }
  agent.confirmed.pop()
  await dialog.getByRole('button', { name: 'Close' }).click(soon)
  return `asks to remove ${member.name}, who has gone`
}

async function steer({ random }: Scene, { page }: Agent, seen: SeenSession): Promise<string | null> {
  const verb = seen.acts.find((act) => act === 'Hold' || act === 'Resume')
  if (!verb) return null
  const clickCount = random.chance(0.2) ? 2 : 1
  await page.getByRole('button', { name: verb, exact: true }).click({ ...soon, clickCount })
  return `${verb.toLowerCase()}s ${seen.name}`
}

/** Invites, redirects to or calls in a phone number. */
async function callIn(scene: Scene, { page }: Agent, seen: SeenSession): Promise<string | null> {
  const { random } = scene
  const isChat = seen.terms['Channel'] === 'Chat'
  const opener = isChat ? 'Invite' : random.chance(0.2) ? 'Redirect' : 'Add to call'
  if (!isChat && !seen.acts.includes(opener)) return null
  const button = page.getByRole('button', { name: opener, exact: true })
  if (isChat && (await button.getAttribute('aria-disabled', soon)) === 'true') return null
  await button.click(soon)
  const dialog = page.getByRole('dialog')
  const number = `+1814555${String(7_000 + (scene.count += 1)).padStart(4, '0')}`
  await dialog.getByRole('combobox').fill(number, soon)
  await page.getByRole('option').first().click(soon)
  const verb = isChat ? 'Invite' : opener === 'Redirect' ? 'Redirect' : 'Call'
  await dialog.getByRole('button', { name: verb, exact: true }).click(soon)
  return `${opener}: ${number}, ${seen.name}`
}

async function endLeg(scene: Scene, agent: Agent, seen: SeenSession): Promise<string | null> {
  const member = scene.random.pick(seen.people.filter(({ hasMenu, isBusy }) => hasMenu && !isBusy))
  if (!member) return null
  await agent.page
    .getByRole('button', { name: `More for ${member.name}`, exact: true })
    .first()
    .click(soon)
  await agent.page.getByRole('menuitem').first().click(soon)
  await agent.page.getByRole('alertdialog').waitFor({ state: 'visible', ...soon })
  if (!(await confirm(scene, agent, 'End call'))) return null
  agent.wasInterrupted = true
  return `ends the call of ${member.name}`
}

async function endSession(scene: Scene, agent: Agent, seen: SeenSession): Promise<string | null> {
  if (!seen.acts.includes('End session')) return null
  await agent.page.getByRole('button', { name: 'End session', exact: true }).click(soon)
  await agent.page.getByRole('alertdialog').waitFor({ state: 'visible', ...soon })
  return (await confirm(scene, agent, 'End session')) ? `ends ${seen.name}` : null
}

async function say(scene: Scene, agent: Agent, seen: SeenSession, sessionId: string): Promise<string | null> {
  if (!seen.canSay) return null
  const field = agent.page.getByRole('textbox', { name: 'Message' })
  const said: string[] = []
  for (let left = scene.random.between(1, 2); left > 0; left -= 1) {
    const text = `${agent.person.name} says ${(scene.count += 1)}`
    await field.fill(text, soon)
    await field.press('Enter', soon)
    // Where the sign-in, or somebody who took the agent out, comes between, it stays a draft.
    if ((await field.inputValue(soon)) !== '') break
    agent.written.set(sessionId, [...(agent.written.get(sessionId) ?? []), text])
    said.push(text)
  }
  return said.join(', ')
}

async function note({ random, ...scene }: Scene, { page }: Agent, seen: SeenSession): Promise<string | null> {
  if (!seen.notes) return null
  if (random.chance(0.3)) {
    const choice = random.pick(['', 'resolved', 'follow-up', 'call-back', 'left-message'])!
    await page.getByRole('combobox', { name: 'Disposition' }).selectOption(choice, soon)
    return `chooses the disposition "${choice}"`
  }
  const text = `Note ${scene.acts.length}`
  const field = page.getByRole('textbox', { name: 'Notes' })
  await field.fill(text, soon)
  if (random.chance(0.7)) await field.blur(soon)
  return `notes "${text}"`
}

/** Settles a message that did not go out. */
async function settleMessage({ random }: Scene, agent: Agent, seen: SeenSession, sessionId: string) {
  const unsent = seen.messages?.find(({ step }) => step === 'unsent')
  if (!unsent) return null
  const isGivenUp = random.chance(0.2)
  const verb = isGivenUp ? 'Discard' : 'Try again'
  await agent.page.getByRole('button', { name: `${verb}: ${unsent.body}`, exact: true }).click(soon)
  // Whether it had arrived nobody knows: it is a line like all others from now on.
  const written = agent.written.get(sessionId) ?? []
  if (isGivenUp)
    agent.written.set(
      sessionId,
      written.filter((body) => body !== unsent.body),
    )
  return `${verb.toLowerCase()}: ${unsent.body}`
}

type InSession = (scene: Scene, agent: Agent, seen: SeenSession, sessionId: string) => Promise<string | null>

const inSession = (weight: number, run: InSession): AgentAct => ({
  weight,
  run: (scene, agent, { session, path }) =>
    session ? run(scene, agent, session, idOf(path)) : Promise.resolve(null),
})

export const actsOnSessions: readonly AgentAct[] = [
  inSession(14, takeOut),
  inSession(8, steer),
  inSession(6, callIn),
  inSession(2, endLeg),
  inSession(1, endSession),
  inSession(16, say),
  inSession(8, note),
  inSession(8, settleMessage),
]
