import type { BrowserContext, Page } from '@playwright/test'

interface Asked {
  readonly method?: string
  readonly data?: object
}

/** What became of a request, as far as a world wants to know. */
interface Answered {
  readonly ok: () => boolean
  readonly status: () => number
  readonly text: () => Promise<string>
}

/** Sends a world's requests: Playwright itself does, or a page does. */
export interface Sender {
  readonly fetch: (path: string, asked: Asked & { readonly [more: string]: unknown }) => Promise<Answered>
}

/** The demo's server lives in the browser, so a page has to ask it: one of its own, beside those of the test. */
export class BrowserSender implements Sender {
  #context: BrowserContext | undefined
  #page: Promise<Page> | undefined
  readonly #scenario: string

  constructor(scenario: string) {
    this.#scenario = scenario
  }

  use(context: BrowserContext): void {
    this.#context = context
    this.#page = undefined
  }

  async fetch(path: string, { method = 'GET', data }: Asked): Promise<Answered> {
    this.#page ??= this.#open()
    const answer = await (
      await this.#page
    ).evaluate(
      async ([address, verb, body]) => {
        const response = await fetch(address, { method: verb, ...(body && { body }) })
        return { ok: response.ok, status: response.status, text: await response.text() }
      },
      [path, method, data ? JSON.stringify(data) : ''] as const,
    )
    return { ok: () => answer.ok, status: () => answer.status, text: async () => answer.text }
  }

  async #open(): Promise<Page> {
    if (!this.#context) throw new Error('No browser has been opened yet')
    const page = await this.#context.newPage()
    await page.goto(`/sign-in?scenario=${this.#scenario}`)
    await page.getByRole('complementary', { name: 'Demo' }).waitFor()
    // A page in the background draws nothing, and focus waits for that.
    const [first] = this.#context.pages()
    if (first !== page) await first?.bringToFront()
    return page
  }
}
