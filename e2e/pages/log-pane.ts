import type { Locator, Page } from '@playwright/test'

/** The log of a session and its search. */
export class LogPane {
  readonly region: Locator
  readonly lines: Locator
  readonly search: Locator
  readonly next: Locator
  readonly previous: Locator

  /** The line that the search stands on. */
  readonly current: Locator
  readonly matchCount: Locator
  readonly filter: Locator
  readonly more: Locator
  /** What can be done with the line that is marked. */
  readonly chosen: Locator

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Log' })
    this.lines = this.region.getByRole('log', { name: 'Log' })
    this.search = this.region.getByRole('searchbox', { name: 'Search log' })
    this.next = this.region.getByRole('button', { name: 'Next match' })
    this.previous = this.region.getByRole('button', { name: 'Previous match' })
    this.filter = this.region.getByRole('button', { name: 'Filter lines' })
    this.more = this.region.getByRole('button', { name: 'More for the log' })
    this.chosen = this.region.getByRole('group', { name: 'Chosen lines' })
    this.current = this.lines.locator('[data-current]')
    this.matchCount = this.region.getByRole('status').filter({ hasText: /match/i })
  }

  /** Looks at every change of the page from now on; gives a function that tells whether the log was ever without text. */
  async watch(): Promise<() => Promise<boolean>> {
    const log = await this.lines.elementHandle()
    const blanks = await this.lines.evaluateHandle((element) => {
      const seen = { blank: false }
      const region = element.closest('section') ?? element
      new MutationObserver(() => {
        if (!region.querySelector('[role=log]')?.textContent) seen.blank = true
      }).observe(region, { childList: true, subtree: true, characterData: true })
      return seen
    })
    return async () => (await blanks.evaluate(({ blank }) => blank)) || !(await log?.isVisible())
  }
}
