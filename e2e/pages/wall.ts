import { expect, type Locator, type Page } from '@playwright/test'

/** The supervisors' wall. */
export class Wall {
  readonly page: Page
  readonly region: Locator
  readonly table: Locator
  readonly rows: Locator
  readonly links: Locator
  readonly groups: Locator
  readonly count: Locator
  readonly search: Locator
  readonly state: Locator
  readonly queue: Locator
  readonly channel: Locator
  readonly group: Locator
  readonly options: Locator
  readonly views: Locator
  readonly showAll: Locator
  readonly counters: Locator

  constructor(page: Page) {
    this.page = page
    this.region = page.getByRole('region', { name: 'Wall' })
    this.table = this.region.getByRole('table', { name: 'Live sessions' })
    this.rows = this.table.getByRole('row')
    this.links = this.table.getByRole('link')
    this.groups = this.table.locator('button[aria-expanded]')
    this.count = this.region.locator('output').first()
    this.search = this.region.getByRole('searchbox', { name: 'Find on the wall' })
    this.state = this.region.getByRole('combobox', { name: 'Filter by state' })
    this.queue = this.region.getByRole('combobox', { name: 'Filter by queue' })
    this.channel = this.region.getByRole('combobox', { name: 'Filter by channel' })
    this.group = this.region.getByRole('combobox', { name: 'Group by' })
    this.options = this.region.getByRole('button', { name: 'Options' })
    this.views = this.region.getByRole('button', { name: 'Views' })
    this.showAll = this.region.getByRole('button', { name: 'Show all' })
    this.counters = page.getByRole('region', { name: 'On the floor now' })
  }

  head(column: string): Locator {
    return this.table.getByRole('columnheader', { name: column })
  }

  /** Waits until every session has been read, not only those that came first. */
  async isComplete(): Promise<void> {
    await expect(this.count).toHaveText(/sessions$/)
  }

  /** How many rows the table says that it has, its head included. */
  async rowCount(): Promise<number> {
    return Number(await this.table.getAttribute('aria-rowcount'))
  }
}

export const wallPath = '/wall'
