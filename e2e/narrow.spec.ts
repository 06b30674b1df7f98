import type { Locator, Page } from '@playwright/test'

import { ChatPane } from './pages/chat-pane.ts'
import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { holdRest } from './support/hold-rest.ts'
import { callOfTwo, chat, conference, heldCall, ringingCall } from './support/known-sessions.ts'
import { ana, dana, tom } from './support/people.ts'
import { misplacedInHeader } from './support/measure.ts'
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

const host = 'contact-center.evovoice.io'
const longAccount = 'Harbor Lane Care International Reception'

/** The console in front of a real server, for an account of a long name. */
async function openOnRealServer(page: Page, language: string, path: string): Promise<void> {
  await page.addInitScript((chosen) => localStorage.setItem('evo-voice.language', chosen), language)
  await page.route('**/environment.json', (route) =>
    route.fulfill({ json: { environment: host, production: true, framing: "'none'" } }),
  )
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch()
    const text = await response.text()
    await route.fulfill({ response, body: text.replaceAll('"Harbor Lane Care"', `"${longAccount}"`) })
  })
  await page.goto(path)
  await expect(page.getByRole('banner').getByTitle(host)).toHaveText(host)
  await expect(page.getByRole('banner').getByText(longAccount)).toBeVisible()
}

/** At every width, and with letters twice as large. */
async function expectHeaderToHold(page: Page, what: string): Promise<void> {
  for (const size of ['100%', '200%']) {
    await page.evaluate((chosen) => (document.documentElement.style.fontSize = chosen), size)
    for (const width of [320, 360, 375, 480, 500, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 640 })
      await expect
        .poll(() => misplacedInHeader(page), { message: `${what}, ${width} px, letters of ${size}` })
        .toEqual([])
    }
  }
}

for (const language of ['en', 'de', 'ar']) {
  test(`the header has room for a long host and account, in ${language} @narrow`, async ({
    context,
    page,
  }) => {
    await signIn(context, dana)
    await openOnRealServer(page, language, '/sessions')
    await expectHeaderToHold(page, 'while nothing rings')
    await signIn(context, ana)
    await page.goto('/sessions')
    await expect(page.locator(`[data-ringing="${ringingCall.id}"]`)).toBeVisible()
    await expectHeaderToHold(page, 'while it rings')
    await page.goto(`/embed${sessionPath(callOfTwo)}`)
    await expect(new SessionPage(page).heading).toHaveText(callOfTwo.name)
    await expectHeaderToHold(page, 'in a frame')
  })
}

test('who is muted has a mark that is whole beside the name, in every language @narrow', async ({
  context,
  page,
}) => {
  await signIn(context, ana)
  await page.goto(sessionPath(conference))
  for (const [language, word] of [
    ['en', 'Muted'],
    ['de', 'Stumm'],
    ['es', 'Sin micro'],
    ['ar', 'مكتوم'],
  ] as const) {
    await page.evaluate((chosen) => localStorage.setItem('evo-voice.language', chosen), language)
    await page.reload()
    const row = page.locator(`[data-member-id="${tom.email}"]`)
    await expect(row).toContainText(word)
    for (const width of [1280, 1100, 320]) {
      await page.setViewportSize({ width, height: 640 })
      const mark = row.getByText(word, { exact: true })
      await expect(mark).toBeInViewport({ ratio: 1 })
      // A word in a text that is cut is in the viewport all the same.
      expect(await mark.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0)
      expect((await row.getByText(tom.name, { exact: true }).boundingBox())?.width).toBeGreaterThan(48)
    }
  }
})

test('in Arabic a name of the other direction is cut at its own end @narrow', async ({ context, page }) => {
  await signIn(context, ana)
  await page.addInitScript(() => localStorage.setItem('evo-voice.language', 'ar'))
  await page.goto('/sessions')
  const row = page.getByRole('link').filter({ hasText: heldCall.name })
  await expectCutAtItsEnd(row.getByText('Hold music', { exact: true }))
  await page.goto(sessionPath(heldCall))
  await expectCutAtItsEnd(page.getByRole('article').getByText('Harbor Lane Care Reception', { exact: true }))
})

/** It has not all the room that it needs, and its first letter is seen. */
async function expectCutAtItsEnd(name: Locator): Promise<void> {
  await expect(name).toBeVisible()
  const { hidden, before } = await name.evaluate((element) => {
    const letter = document.createRange()
    letter.setStart(element.firstChild!, 0)
    letter.setEnd(element.firstChild!, 1)
    const before = element.getBoundingClientRect().left - letter.getBoundingClientRect().left
    return { hidden: element.scrollWidth - element.clientWidth, before }
  })
  expect(hidden).toBeGreaterThan(0)
  expect(before).toBeLessThan(1)
}

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
