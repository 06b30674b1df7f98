import type { BrowserContext, Page, Request } from '@playwright/test'

import type { Person } from '../support/people.ts'
import { readScreen, type Screen } from './screen.ts'

export interface Said {
  readonly tone: string
  readonly text: string
}

/** A removal that a person said yes to. */
export interface Confirmed {
  readonly sessionId: string
  readonly sessionName: string
  readonly name: string
}

declare global {
  var noteNotice: (said: Said) => Promise<void>
}

/** What a browser says of itself when an answer fails. It is no word of the console's. */
const ofTheBrowser = /^Failed to load resource/

/** One person at one page, and what has to be remembered of both to judge them. */
export class Agent {
  readonly person: Person
  readonly page: Page
  /** Notices since the last pause, also those that have gone. */
  said: Said[] = []
  /** Removals that were confirmed since the last pause. */
  confirmed: Confirmed[] = []
  /** Nobody may have heard what came of an act: the page was left, or a question was asked again. */
  wasInterrupted = false
  /** What was written into chats, in order, by session; less what was discarded. */
  readonly written = new Map<string, string[]>()
  /** Errors of the page, and of its console. */
  readonly errors: string[] = []
  readonly #underWay = new Set<Request>()
  answered = 0

  private constructor(person: Person, page: Page) {
    this.person = person
    this.page = page
  }

  static async sitDown(context: BrowserContext, person: Person): Promise<Agent> {
    const page = await context.newPage()
    const agent = new Agent(person, page)
    await page.exposeFunction('noteNotice', (said: Said) => void agent.said.push(said))
    await page.addInitScript(watchNotices)
    page.on('pageerror', (error) => agent.errors.push(`page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error' && !ofTheBrowser.test(message.text())) agent.errors.push(message.text())
    })
    page.on('request', (request) => {
      if (isOfApi(request)) agent.#underWay.add(request)
    })
    const ended = (request: Request) => {
      if (agent.#underWay.delete(request)) agent.answered += 1
    }
    page.on('requestfinished', ended)
    page.on('requestfailed', ended)
    await page.goto('/sessions')
    return agent
  }

  get isReading(): boolean {
    return this.#underWay.size > 0
  }

  /** What is on screen; of a page that is just being left, what comes after it. */
  async look(): Promise<Screen> {
    try {
      return await readScreen(this.page)
    } catch (error) {
      if (!(error instanceof Error) || !/context was destroyed|navigat/.test(error.message)) throw error
      await this.page.waitForLoadState('domcontentloaded')
      return readScreen(this.page)
    }
  }

  /** The page goes away, and with it what it was waiting for. */
  forgetRequests(): void {
    this.#underWay.clear()
  }
}

const isOfApi = (request: Request) => new URL(request.url()).pathname.startsWith('/api/')

/** Runs in the page: notes every notice when it comes. */
function watchNotices(): void {
  const seen = new WeakSet<Element>()
  new MutationObserver(() => {
    for (const notice of document.querySelectorAll<HTMLElement>('.notice')) {
      if (seen.has(notice)) continue
      seen.add(notice)
      const text = (notice.querySelector('strong')?.textContent ?? '').trim()
      void globalThis.noteNotice({ tone: notice.dataset['tone'] ?? '', text })
    }
  }).observe(document, { subtree: true, childList: true })
}
