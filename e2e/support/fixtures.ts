import { randomUUID } from 'node:crypto'

import { test as base, type BrowserContext, type Page } from '@playwright/test'

import type { Person } from './people.ts'
import { watchPolicy } from './policy-watch.ts'
import { addressOf } from './servers.ts'
import { signIn } from './sign-in.ts'
import { World } from './world.ts'

export { expect } from '@playwright/test'

export interface Options {
  /** What the world starts with, by its name in `src/sandbox/scenarios`. */
  scenario: string
  /**
   * Whether the console has the sandbox behind it, or a server of its own (EVOVOICE_URL) that happens to be one, or is
   * served by nginx in front of such a server, over HTTPS.
   */
  behind: keyof typeof consoles
  /** No page may break the policies of its headers, except where a test tries just that. */
  isPolicyKept: boolean
}

const consoles = { sandbox: addressOf.sandbox, server: addressOf.proxied, nginx: addressOf.nginx }

interface Fixtures {
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

  world: async ({ playwright, scenario }, use) => {
    const request = await playwright.request.newContext({ baseURL: addressOf.sandbox })
    await use(new World(request, `${randomUUID()}~${scenario}`))
    await request.dispose()
  },

  context: async ({ context, baseURL, world, isPolicyKept }, use) => {
    await context.addCookies([{ ...world.cookie, url: baseURL ?? addressOf.sandbox }])
    const expectPolicyKept = watchPolicy(context)
    await use(context)
    if (isPolicyKept) expectPolicyKept()
  },

  openAs: async (
    { browser, baseURL, world, contextOptions, viewport, ignoreHTTPSErrors, isPolicyKept },
    use,
  ) => {
    const contexts: BrowserContext[] = []
    const checks: (() => void)[] = []
    await use(async (person, path = '/sessions') => {
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
