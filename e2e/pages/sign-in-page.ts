import type { Locator, Page } from '@playwright/test'

import type { Person } from '../support/people.ts'

/** The fields to sign in with, on the page of their own and in the dialog "Sign in again". */
export class SignInPage {
  readonly heading: Locator
  readonly again: Locator
  readonly email: Locator
  readonly password: Locator
  readonly submit: Locator
  readonly alert: Locator

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Sign in', level: 1 })
    this.again = page.getByRole('dialog', { name: 'Sign in again' })
    this.email = page.getByRole('textbox', { name: 'Email' })
    this.password = page.getByLabel('Password')
    this.submit = page.getByRole('button', { name: 'Sign in' })
    this.alert = page.getByRole('alert')
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>): Promise<void> {
    await this.email.fill(email)
    await this.password.fill(password)
    await this.submit.click()
  }
}
