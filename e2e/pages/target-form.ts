import type { Locator, Page } from '@playwright/test'

/** The dialogs that ask for somebody: to invite, to redirect to, to call in. */
export class TargetForm {
  readonly dialog: Locator
  readonly box: Locator
  readonly callerId: Locator
  readonly #page: Page

  constructor(page: Page, title: string) {
    this.#page = page
    this.dialog = page.getByRole('dialog', { name: title, exact: true })
    this.box = this.dialog.getByRole('combobox', { name: 'Name, phone number or e-mail' })
    this.callerId = this.dialog.getByRole('textbox', { name: 'Caller ID (optional)' })
  }

  option(name: string): Locator {
    return this.#page.getByRole('option', { name })
  }

  /** Types, and takes what is offered under this name. */
  async choose(text: string, name: string): Promise<void> {
    await this.box.fill(text)
    await this.option(name).click()
  }

  async submit(verb: string): Promise<void> {
    await this.dialog.getByRole('button', { name: verb, exact: true }).click()
  }
}
