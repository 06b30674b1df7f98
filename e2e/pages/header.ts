import { expect, type Locator, type Page } from '@playwright/test'

import type { Person } from '../support/people.ts'

/** What is in sight on every page: account, environment, freshness, and the menu of the person. */
export class Header {
  readonly banner: Locator
  readonly freshness: Locator
  /** The question for somebody who signs out in the middle of a session. */
  readonly stillIn: Locator
  readonly #page: Page

  constructor(page: Page) {
    this.#page = page
    this.banner = page.getByRole('banner')
    this.stillIn = page.getByRole('alertdialog', { name: 'Sign out in the middle of a session?' })
    this.freshness = page.getByRole('status', { name: 'Freshness' })
  }

  /** Waits until everything is there that is drawn after the first look, for whoever has a phone. */
  async isWhole(): Promise<void> {
    await expect(this.banner.getByRole('button', { name: 'All commands' })).toBeVisible()
    await expect(this.banner.getByText('Your state:')).toBeAttached()
  }

  account(name: string): Locator {
    return this.#page.getByRole('button', { name: `Account: ${name}` })
  }

  async switchAccount(from: string, to: string): Promise<void> {
    await this.account(from).click()
    await this.#page.getByRole('menuitemradio', { name: to }).click()
  }

  async openMenu({ name }: Person): Promise<Locator> {
    await this.#page.getByRole('button', { name, exact: true }).click()
    return this.#page.getByRole('menu', { name })
  }

  async signOut(person: Person): Promise<void> {
    const menu = await this.openMenu(person)
    await menu.getByRole('menuitem', { name: 'Sign out' }).click()
    // Whoever is in a session is asked first, and everybody in these journeys is.
    await this.stillIn.getByRole('button', { name: 'Sign out' }).click()
  }

  async choose(person: Person, group: 'Theme' | 'Data format', option: string): Promise<void> {
    const menu = await this.openMenu(person)
    await menu.getByRole('group', { name: group }).getByRole('menuitemradio', { name: option }).click()
  }
}
