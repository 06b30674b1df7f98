import type { Locator, Page } from '@playwright/test'

/** The list of the agent's live sessions. */
export class SessionsPage {
  readonly region: Locator
  readonly links: Locator

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'Sessions' })
    this.links = this.region.getByRole('list', { name: 'Sessions' }).getByRole('link')
  }

  link({ name }: { readonly name: string }): Locator {
    return this.links.filter({ hasText: name })
  }
}
