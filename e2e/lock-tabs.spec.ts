import { ChatPane } from './pages/chat-pane.ts'
import { Header } from './pages/header.ts'
import { openTab } from './pages/live-tabs.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference } from './support/known-sessions.ts'
import { everythingIn } from './support/leftovers.ts'
import { ana, dana, tom } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

const secrets = [chat.name, conference.name, 'Dana Reyes', ana.email, 'Secret', chat.id]

test('a sign-in in one tab lets the other go on to where it was going', async ({ page }) => {
  await page.goto(sessionPath(chat))
  const other = await openTab(page, `${sessionPath(conference)}?q=ringing`)
  await expect(page).toHaveURL(/\/sign-in\?returnTo=/)
  await expect(other).toHaveURL(/\/sign-in\?returnTo=/)
  await new SignInPage(page).signIn(ana)
  await expect(page).toHaveURL(sessionPath(chat))
  await expect(other).toHaveURL(`${sessionPath(conference)}?q=ringing`)
  await expect(new SessionPage(other).heading).toHaveText(conference.name)
})

test('whoever goes to the sign-in page signed in stays there, and may be somebody else', async ({
  openAs,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  await expect(new SessionPage(page).rows).toHaveCount(3)
  const other = await openTab(page, '/sign-in')
  await new SignInPage(other).signIn(tom)
  for (const tab of [page, other]) {
    await expect(tab.getByRole('button', { name: tom.name, exact: true })).toBeVisible()
  }
  await expect(page.getByRole('button', { name: ana.name, exact: true })).toHaveCount(0)
})

test('signing out asks in the middle of a session, and leaves nothing in any tab, in storage or behind the back button', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, '/sessions')
  const other = await openTab(page, sessionPath(conference))
  await expect(new SessionPage(other).heading).toHaveText(conference.name)
  await page.getByRole('link', { name: new RegExp(`^${chat.name}`) }).click()
  const pane = new ChatPane(page)
  await world.fault({ operation: 'SendMessage', status: 403 })
  await pane.say('Secret unsent')
  await expect(pane.open.first()).toBeVisible()
  await pane.field.fill('Secret draft')
  await world.fault({ operation: 'PatchSession', status: 403 })
  await page.getByRole('textbox', { name: 'Notes' }).fill('Secret note')
  await expect(page.getByRole('region', { name: 'Notes' }).getByRole('status')).toContainText('Not saved')

  await page.bringToFront()
  const header = new Header(page)
  const menu = await header.openMenu(ana)
  await menu.getByRole('menuitem', { name: 'Sign out' }).click()
  await expect(header.stillIn).toContainText(conference.name)
  await expectNoViolations(page)
  await expect(header.stillIn.getByRole('button', { name: 'Stay' })).toBeFocused()
  await header.stillIn.getByRole('button', { name: 'Sign out' }).click()

  for (const tab of [page, other]) {
    await expect(tab).toHaveURL(/\/sign-in/)
    await expect(new SignInPage(tab).heading).toBeVisible()
  }
  await other.goto('/sign-in')
  for (const tab of [page, other]) {
    const left = await everythingIn(tab)
    const found = secrets.filter((secret) => left.includes(secret))
    const around = found.map((secret) => left.slice(Math.max(0, left.indexOf(secret) - 60)).slice(0, 120))
    expect(around).toEqual([])
  }
  await page.goBack()
  await expect(new SignInPage(page).heading).toBeVisible()
  await expect(page.getByText(/Secret|Nguyễn/)).toHaveCount(0)
})

test('somebody else signs in while an act is under way: its end is told to nobody', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const other = await openTab(page, sessionPath(chat))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(3)
  await world.hold('DeleteChatMember', 'late')
  await session.remove('Dana Reyes')
  await world.isHolding('late')
  await world.expire()
  const form = new SignInPage(other)
  await expect(form.again).toBeVisible({ timeout: 40_000 })
  await form.signIn(tom)
  for (const tab of [page, other]) {
    await expect(tab.getByRole('button', { name: tom.name, exact: true })).toBeVisible()
  }
  await world.release('late')
  await page.goto('/sessions')
  for (const tab of [page, other]) {
    await expect(tab.getByRole('region', { name: 'Notices' }).getByRole('status')).toBeEmpty()
    await expect(new SignInPage(tab).again).toHaveCount(0)
  }
  expect(deletesIn(await world.requests())).toHaveLength(1)
})

test('an account that is disabled shuts every tab, and says so', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const other = await openTab(page, sessionPath(conference))
  await expect(new SessionPage(other).heading).toHaveText(conference.name)
  await world.settings({ disabledUsers: [ana.email] })
  const form = new SignInPage(page)
  await expect(form.again).toBeVisible()
  await expect(new SignInPage(other).again).toBeVisible()
  await form.signIn(ana)
  for (const tab of [page, other]) await expect(tab).toHaveURL(/\/sign-in/)
  await expect(page.getByRole('alert')).toContainText('This account is disabled')
  for (const tab of [page, other]) {
    await expect(new SignInPage(tab).heading).toBeVisible()
    const left = await everythingIn(tab)
    expect([chat.name, conference.name, dana.name].filter((secret) => left.includes(secret))).toEqual([])
  }
})

test('a page out of the back button is not shown before it is known who is there', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  await expect(new SessionPage(page).rows).toHaveCount(3)
  await world.hold('GetAuthStatus', 'who')
  await world.expire()
  // As a browser does that kept the page as it was.
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(page.locator('#root')).toBeHidden()
  await world.isHolding('who')
  await world.release('who')
  await expect(new SignInPage(page).heading).toBeVisible()
  await expect(page.getByText(chat.name)).toHaveCount(0)
})

test('what somebody left whose browser was closed is gone when another one signs in', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  await world.fault({ operation: 'PatchSession', status: 403 })
  await page.getByRole('textbox', { name: 'Notes' }).fill('Secret note')
  await expect(page.getByRole('region', { name: 'Notes' }).getByRole('status')).toContainText('Not saved')
  expect(await everythingIn(page)).toContain('Secret note')
  await world.expire()
  await page.goto('/sign-in')
  await new SignInPage(page).signIn(tom)
  await expect(page.getByRole('button', { name: tom.name, exact: true })).toBeVisible()
  expect(await everythingIn(page)).not.toContain('Secret')
})
