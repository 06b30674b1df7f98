import type { Agent } from './agent.ts'
import { soon, type AgentAct } from './scene.ts'

const commit = { waitUntil: 'commit', ...soon } as const

/** What the page was waiting for, nobody waits for any more. */
async function leave(agent: Agent, go: () => Promise<unknown>): Promise<void> {
  agent.wasInterrupted = true
  agent.forgetRequests()
  await go()
}

/** What people do with pages, whatever is on them. */
export const actsOnPages: readonly AgentAct[] = [
  {
    weight: 22,
    run: async ({ random }, { page }, { inbox }) => {
      const row = random.pick(inbox?.rows.filter(({ isOpen }) => !isOpen) ?? [])
      if (!row) return null
      await page.locator(`a.session-row[href*="${row.id}"]`).first().click(soon)
      return `opens ${row.name}`
    },
  },
  {
    weight: 3,
    run: async (_scene, { page }) => {
      await page.getByRole('link', { name: 'Evo Voice, all sessions' }).click(soon)
      return 'goes to all sessions'
    },
  },
  {
    weight: 4,
    run: async ({ random }, agent) => {
      const isBack = random.chance(0.7)
      await leave(agent, () => (isBack ? agent.page.goBack(commit) : agent.page.goForward(commit)))
      // Before the first page of all there is none of the console's.
      if (agent.page.url() === 'about:blank') await agent.page.goto('/sessions', commit)
      return isBack ? 'goes back' : 'goes forward'
    },
  },
  {
    weight: 2,
    run: async (_scene, agent) => {
      await leave(agent, () => agent.page.reload(commit))
      return 'reloads the page'
    },
  },
  {
    weight: 2,
    run: async ({ random }, { page, person }, { account }) => {
      const button = page.locator('.account-button')
      await button.click(soon)
      const accounts = await page.getByRole('menuitemradio').allInnerTexts()
      const next = random.pick(accounts.filter((name) => name.trim() !== account))
      if (next === undefined) {
        await page.keyboard.press('Escape')
        return null
      }
      await page.getByRole('menuitemradio', { name: next.trim() }).click(soon)
      return `${person.name} goes to the account ${next.trim()}`
    },
  },
  {
    weight: 3,
    run: async ({ random }, { page }, { session }) => {
      if (!session) return null
      const box = page.getByRole('searchbox', { name: 'Search log' })
      await box.fill(random.pick(['joined', 'removed', '', 'a'])!, soon)
      return 'searches the log'
    },
  },
  {
    weight: 3,
    run: async ({ random }, { page }) => {
      await page.mouse.move(random.between(10, 1_270), random.between(60, 790))
      return 'points somewhere'
    },
  },
]
