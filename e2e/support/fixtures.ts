import { randomUUID } from 'node:crypto'

import { test as base, type BrowserContext, type Page } from '@playwright/test'

import type { Person } from './people.ts'
import { watchPolicy } from './policy-watch.ts'
import { BrowserSender } from './browser-sender.ts'
import { addressOf } from './servers.ts'
import { signIn, signInByForm } from './sign-in.ts'
import { World } from './world.ts'

export { expect } from '@playwright/test'

export interface Options {
  /** What the world starts with, by its name in `src/sandbox/scenarios`. */
  scenario: string
  /**
   * Whether the console has the sandbox behind it, or a server of its own (EVOVOICE_URL) that happens to be one, or is
   * served by nginx in front of such a server, over HTTPS, or is the demo, whose server is in the browser itself.
   */
  behind: keyof typeof consoles
  /** No page may break the policies of its headers, except where a test tries just that. */
  isPolicyKept: boolean
}

const consoles = {
  sandbox: addressOf.sandbox,
  server: addressOf.proxied,
  nginx: addressOf.nginx,
  demo: addressOf.demo,
}

interface Fixtures {
  /** In the demo, what asks the server that lives in this test's browser. */
  sender: BrowserSender | null
  world: World
  /** Opens the console for one more person in the same world, signed in, in a browser context of their own. */
  openAs: (person: Person, path?: string) => Promise<Page>
}

/** Each test has a call centre of its own, so that no two ever meet; two people in one test meet on purpose. */
export const test = base.extend<Options & Fixtures>({
  scenario: ['quiet', { option: true }],
  behind: ['sandbox', { option: true }],
  isPolicyKept: [true, { option: true }],

  baseURL: async ({ behind }, use) => use(consoles[behind]),

  sender: async ({ behind, scenario }, use) => {
    await use(behind === 'demo' ? new BrowserSender(scenario) : null)
  },

  world: async ({ playwright, scenario, sender }, use) => {
    const request = await playwright.request.newContext({ baseURL: addressOf.sandbox })
    await use(new World(sender ?? request, `${randomUUID()}~${scenario}`))
    await request.dispose()
  },

  context: async ({ context, baseURL, world, sender, isPolicyKept }, use) => {
    sender?.use(context)
    await context.addCookies([{ ...world.cookie, url: baseURL ?? addressOf.sandbox }])
    const expectPolicyKept = watchPolicy(context)
    await use(context)
    if (isPolicyKept) expectPolicyKept()
  },

  openAs: async (
    {
      browser,
      baseURL,
      context: first,
      world,
      sender,
      scenario,
      contextOptions,
      viewport,
      ignoreHTTPSErrors,
      isPolicyKept,
    },
    use,
  ) => {
    const contexts: BrowserContext[] = []
    const checks: (() => void)[] = []
    await use(async (person, path = '/sessions') => {
      if (sender) return openDemo(first, person, path, scenario)
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        ignoreHTTPSErrors: ignoreHTTPSErrors ?? false,
        ...(baseURL ? { baseURL } : {}),
      })
      contexts.push(context)
      checks.push(watchPolicy(context))
      await context.addCookies([{ ...world.cookie, url: baseURL ?? addressOf.sandbox }])
      await signIn(context, person)
      const page = await context.newPage()
      await page.goto(path)
      return page
    })
    await Promise.all(contexts.map((context) => context.close()))
    if (isPolicyKept) for (const check of checks) check()
  },
})

/** Everybody in a browser of the demo shares its server, and its sign-in: one person a test. */
async function openDemo(context: BrowserContext, person: Person, path: string, scenario: string) {
  const page = await context.newPage()
  await page.goto(`/sign-in?${new URLSearchParams({ scenario, returnTo: path })}`)
  await signInByForm(page, person)
  await page.waitForURL(path)
  return page
}
