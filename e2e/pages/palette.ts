import { expect, type Locator, type Page } from '@playwright/test'

/** Everything that can be done, by name: Ctrl+K. */
export class Palette {
  readonly dialog: Locator
  readonly search: Locator
  readonly options: Locator
  readonly sheet: Locator
  readonly settings: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.dialog = page.getByRole('dialog', { name: 'All commands' })
    this.search = this.dialog.getByRole('combobox', { name: 'What do you want to do?' })
    this.options = this.dialog.getByRole('option')
    this.sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
    this.settings = page.getByRole('dialog', { name: 'Settings' })
  }

  /** The keys come with code of their own, after the page: pressed until they do something, as a person would. */
  async open(): Promise<void> {
    // Its button has no room on a phone.
    const button = this.#page.getByRole('button', { name: 'All commands', includeHidden: true })
    await expect(button).toBeAttached()
    await this.#page.keyboard.press('Control+k')
    await expect(this.search).toBeFocused()
  }

  option(name: string): Locator {
    return this.options.filter({ hasText: name })
  }

  /** Types what is wanted, and takes the first that fits. */
  async run(words: string, first: string = words): Promise<void> {
    await this.open()
    await this.#page.keyboard.type(words)
    await expect(this.options.first()).toContainText(first, { ignoreCase: true })
    await this.#page.keyboard.press('Enter')
    await expect(this.dialog).toHaveCount(0)
  }
}
