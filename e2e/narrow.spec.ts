import type { Page } from '@playwright/test'

import { ChatPane } from './pages/chat-pane.ts'
import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { holdRest } from './support/hold-rest.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'
import { signIn } from './support/sign-in.ts'

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

  const talk = new ChatPane(page)
  await talk.field.tap()
  await talk.field.pressSequentially('Thursday it is.')
  await talk.send.tap()
  await expect(talk.said('Thursday it is.')).toBeInViewport()
  await expect(talk.open).toHaveCount(0)
  await expectNothingBeyondTheEdge()

  const notes = page.getByRole('region', { name: 'Notes' })
  await notes.getByRole('textbox', { name: 'Notes' }).tap()
  await notes.getByRole('textbox', { name: 'Notes' }).pressSequentially('Wants Thursday.')
  await expect(notes.getByRole('status')).toHaveText(/^Saved/)
  await expectNothingBeyondTheEdge()
  expect(await fingerTargets(page)).toEqual([])

  await page.getByRole('link', { name: 'All sessions', exact: true }).tap()
  await expect(sessions.link(chat)).toBeVisible()
  expect(deletesIn(await world.requests())).toHaveLength(1)
})

test('what comes late does not move what is read below it @narrow', async ({ context, page }) => {
  await signIn(context, ana)
  const letRestCome = await holdRest(page)
  await page.goto(sessionPath(chat))
  const { log } = new SessionPage(page)
  await log.search.fill('joined')
  await expect(log.current).toBeInViewport()
  await letRestCome()
  await expect(
    page.getByRole('region', { name: 'Notes' }).getByRole('textbox', { name: 'Notes' }),
  ).toBeVisible()
  await expect(log.current).toBeInViewport()
})

/** What can be pressed and is smaller than 24 px either way, links within a sentence aside (WCAG 2.2, 2.5.8). */
const fingerTargets = (page: Page) =>
  page
    .locator('button, [role=button], a.button, input, select, textarea')
    .filter({ visible: true })
    .evaluateAll((targets) =>
      targets
        .map((target) => ({ target, box: target.getBoundingClientRect() }))
        .filter(({ box }) => box.width < 24 || box.height < 24)
        .map(({ target }) => target.outerHTML.slice(0, 120)),
    )
