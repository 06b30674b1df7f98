import type { Locator, Page } from '@playwright/test'

/** The list of the agent's live sessions with its filters. */
export class Inbox {
  readonly page: Page
  readonly region: Locator
  readonly links: Locator
  readonly names: Locator
  readonly search: Locator
  readonly state: Locator
  readonly channel: Locator
  readonly showAll: Locator

  constructor(page: Page) {
    this.page = page
    this.region = page.getByRole('region', { name: 'Sessions' })
    this.links = this.region.getByRole('list', { name: 'Sessions' }).getByRole('link')
    this.names = this.links.locator('strong')
    this.search = this.region.getByRole('searchbox', { name: 'Filter sessions' })
    this.state = this.region.getByRole('combobox', { name: 'Filter by state' })
    this.channel = this.region.getByRole('combobox', { name: 'Filter by channel' })
    this.showAll = this.region.getByRole('button', { name: 'Show all' })
  }

  link({ name }: { readonly name: string }): Locator {
    return this.links.filter({ hasText: name })
  }
}
