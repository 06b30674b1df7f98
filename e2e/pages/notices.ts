import { expect, type Locator, type Page } from '@playwright/test'

/** What is said in passing, on every page. */
export class Notices {
  /** Outcomes that went well, or at least not badly. */
  readonly status: Locator
  /** Anything on the page that interrupts. */
  readonly alert: Locator
  readonly tryAgain: Locator
  readonly #dismiss: Locator

  constructor(page: Page) {
    this.status = page.getByRole('region', { name: 'Notices' }).getByRole('status')
    this.alert = page.getByRole('alert')
    this.tryAgain = this.alert.getByRole('button', { name: 'Try again' })
    this.#dismiss = this.alert.getByRole('button', { name: 'Dismiss' })
  }

  /** Problems stay until they are dismissed. */
  async dismissAlerts(): Promise<void> {
    for (const dismiss of await this.#dismiss.all()) await dismiss.click()
    await expect(this.#dismiss).toHaveCount(0)
  }
}
