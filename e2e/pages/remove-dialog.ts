import type { Locator, Page } from '@playwright/test'

/** The question before somebody is taken out, or the person leaves. */
export class RemoveDialog {
  readonly any: Locator
  readonly remove: Locator
  readonly leave: Locator
  readonly cancel: Locator
  readonly close: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.any = page.getByRole('alertdialog')
    this.remove = this.any.getByRole('button', { name: 'Remove', exact: true })
    this.leave = this.any.getByRole('button', { name: 'Leave', exact: true })
    this.cancel = this.any.getByRole('button', { name: 'Cancel' })
    this.close = this.any.getByRole('button', { name: 'Close' })
  }

  named(title: string): Locator {
    return this.#page.getByRole('alertdialog', { name: title, exact: true })
  }

  /** The question about a person. */
  about(name: string): Locator {
    return this.named(`Remove ${name}?`)
  }
}
