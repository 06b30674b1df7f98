import type { BrowserContext, Page } from '@playwright/test'

import type { Person } from './people.ts'

/** Signs a browser in without the form, which has a journey of its own. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const response = await context.request.post('/api/auth/credentials', {
    headers: { accept: 'application/json' },
    data: { provider: 'credentials', userName: person.email, password: person.password, rememberMe: true },
  })
  if (!response.ok()) throw new Error(`Signing in ${person.email} answered ${response.status()}`)
}

/** Signs in as people do. */
export async function signInByForm(page: Page, person: Person): Promise<void> {
  await page.getByRole('textbox', { name: 'Email' }).fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
}
