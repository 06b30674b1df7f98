import { Header } from './pages/header.ts'
import { sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, ivo } from './support/people.ts'

test('a wrong password is said in an alert, and the e-mail stays', { tag: '@demo' }, async ({ page }) => {
  await page.goto('/sign-in')
  const form = new SignInPage(page)
  await form.signIn({ email: ana.email, password: 'wrong' })
  await expect(form.alert).toHaveText('Email or password is wrong.')
  await expect(form.email).toHaveValue(ana.email)
  await expect(form.password).toBeFocused()

  await page.keyboard.type(ana.password)
  await page.keyboard.press('Enter')
  await expect(new SessionsPage(page).region).toBeVisible()
})

test('nothing typed is asked for, and nothing is sent', async ({ page, world }) => {
  await page.goto('/sign-in')
  const form = new SignInPage(page)
  await form.submit.click()
  await expect(form.alert).toHaveText('Enter your email and your password.')
  expect((await world.requests()).counts['Authenticate'] ?? 0).toBe(0)
})

test('a locked person reads the words of the server', async ({ page }) => {
  await page.goto('/sign-in')
  const form = new SignInPage(page)
  await form.signIn(ivo)
  await expect(form.alert).toHaveText('This account has been locked')
  await expect(form.email).toHaveValue(ivo.email)
})

test(
  'signing in leads back to the address that was asked for, with its query',
  { tag: '@demo' },
  async ({ page }) => {
    await page.goto(`${sessionPath(chat)}?q=invited`)
    await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
    await new SignInPage(page).signIn(ana)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(chat.name)
    await expect(page).toHaveURL(`${sessionPath(chat)}?q=invited`)
  },
)

test('an address of elsewhere is not gone to after signing in', async ({ page }) => {
  await page.goto('/sign-in?returnTo=%2F%2Felsewhere.example%2F')
  await new SignInPage(page).signIn(ana)
  await expect(page).toHaveURL('/sessions')
})

test('a server that cannot be reached is said, and what was typed stays', async ({ page, world }) => {
  await page.goto('/sign-in')
  // For good, since Chromium itself sends once more what a kept-alive connection swallowed.
  await world.fault({ operation: 'Authenticate', drop: true })
  const form = new SignInPage(page)
  await form.signIn(ana)
  await expect(form.alert).toHaveText("The server can't be reached. Check the network.")
  await expect(form.email).toHaveValue(ana.email)
  await expect(form.password).toHaveValue(ana.password)
  await world.clearFaults()
  await form.submit.click()
  await expect(new SessionsPage(page).region).toBeVisible()
})

test('after signing out, every address asks for a sign-in', { tag: '@demo' }, async ({ openAs, world }) => {
  const page = await openAs(ana)
  await expect(new SessionsPage(page).links.first()).toBeVisible()
  await new Header(page).signOut(ana)
  await expect(page).toHaveURL('/sign-in')
  await expect(new SignInPage(page).heading).toBeVisible()
  await page.goto(sessionPath(chat))
  await expect(page).toHaveURL(/\/sign-in/)
  expect((await world.requests()).alarms.bulkDeletes).toBe(0)
})

test('a sign-out that failed says that one is still signed in', async ({ openAs, world }) => {
  const page = await openAs(ana)
  await world.fault({ operation: 'Authenticate', status: 503, times: 1 })
  await new Header(page).signOut(ana)
  await expect(page.getByRole('alert')).toContainText('You are still signed in.')
  await expect(new SessionsPage(page).links.first()).toBeVisible()
})

test('code that cannot be fetched keeps nobody from signing out', async ({ openAs }) => {
  const page = await openAs(ana, 'about:blank')
  await page.route(/\/assets\/signing-out-[\w-]+\.js$/, (route) => route.abort())
  await page.goto('/sessions')
  const menu = await new Header(page).openMenu(ana)
  await menu.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(page).toHaveURL('/sign-in')
})

for (const authStatus of ['empty', 'false', 'null'] as const) {
  test(`a server that tells of nobody by "${authStatus}" leads to the sign-in and back`, async ({
    page,
    world,
  }) => {
    await world.settings({ authStatus })
    await page.goto('/sessions')
    const form = new SignInPage(page)
    await expect(form.heading).toBeVisible()
    await form.signIn(ana)
    await expect(new SessionsPage(page).links.first()).toBeVisible()
  })
}
