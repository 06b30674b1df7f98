import { Header } from './pages/header.ts'
import { SessionPage } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

test.use({ hasTouch: true })

test('beside a CRM, with a finger: from the sign-in to the removal @narrow', async ({ page, world }) => {
  const expectNothingBeyondTheEdge = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await page.goto('/')
  const form = new SignInPage(page)
  await form.email.fill(ana.email)
  await form.password.fill(ana.password)
  await form.submit.tap()

  const sessions = new SessionsPage(page)
  const header = new Header(page)
  await expect(sessions.link(chat)).toBeVisible()
  await expect(header.account('Harbor Lane Care')).toBeInViewport()
  await expect(header.banner.getByText('sandbox')).toBeInViewport()
  await expect(header.freshness).toBeInViewport()
  await expectNothingBeyondTheEdge()
  await sessions.link(chat).tap()

  const session = new SessionPage(page)
  await expect(session.heading).toHaveText(chat.name)
  await expect(session.heading).toBeInViewport()
  await expectNothingBeyondTheEdge()
  await session.removeButton(dana.name).tap()
  await expect(session.dialog.about(dana.name)).toBeVisible()
  await expect(session.dialog.cancel).toBeInViewport({ ratio: 1 })
  await expect(session.dialog.remove).toBeInViewport({ ratio: 1 })
  await session.dialog.remove.tap()
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.rows).toHaveCount(2)
  await expectNothingBeyondTheEdge()

  await session.log.search.fill('removed')
  await expect(session.log.matchCount).toHaveText('1 of 1 match')
  await expect(session.log.current).toBeInViewport()
  await expectNothingBeyondTheEdge()

  await page.getByRole('link', { name: 'All sessions', exact: true }).tap()
  await expect(sessions.link(chat)).toBeVisible()
  expect(deletesIn(await world.requests())).toHaveLength(1)
})
