import type { Locator, Page } from '@playwright/test'

/** The sessions of an account as they were: the form, what was found, and its pages. */
export class History {
  readonly region: Locator
  readonly links: Locator
  readonly names: Locator
  readonly search: Locator
  readonly clear: Locator
  readonly archive: Locator
  readonly sortField: Locator
  readonly sortOrder: Locator
  readonly range: Locator
  readonly next: Locator
  readonly previous: Locator

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: 'History' })
    this.links = this.region.getByRole('list', { name: 'History' }).getByRole('link')
    this.names = this.links.locator('strong')
    this.search = this.region.getByRole('button', { name: 'Search' })
    this.clear = this.region.getByRole('button', { name: 'Clear filters' })
    this.archive = this.region.getByRole('checkbox', { name: 'Search the archive' })
    this.sortField = this.region.getByRole('combobox', { name: 'Sort by' })
    this.sortOrder = this.region.getByRole('combobox', { name: 'Order' })
    this.range = this.region.getByRole('status')
    this.next = this.region.getByRole('button', { name: 'Next' })
    this.previous = this.region.getByRole('button', { name: 'Previous' })
  }

  field(label: string): Locator {
    return this.region.getByLabel(label)
  }

  link({ name }: { readonly name: string }): Locator {
    return this.links.filter({ hasText: name })
  }
}
