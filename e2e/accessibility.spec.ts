import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { Header } from './pages/header.ts'
import { Palette } from './pages/palette.ts'
import { Wall } from './pages/wall.ts'
import { expectNoViolations, expectNoViolationsInAnyLook } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import {
  chat,
  conference,
  identitiesToEncode,
  oddSessions,
  otherAccountsCall,
  rightToLeft,
} from './support/known-sessions.ts'
import { withLooks } from './support/looks.ts'
import { ana, dana, mei, noor, pat, zoe } from './support/people.ts'

for (const size of ['wide', 'beside a CRM @narrow']) {
  test.describe(size, () => {
    test.slow()

    test('the sign-in, with and without an alert', async ({ page }) => {
      await page.goto('/sign-in')
      const form = new SignInPage(page)
      await expect(form.heading).toBeVisible()
      await expectNoViolationsInAnyLook(page)
      await form.signIn({ email: ana.email, password: 'wrong' })
      await expect(form.alert).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test('the list, and the menus over it', async ({ openAs }) => {
      const page = await openAs(noor)
      await expect(new SessionsPage(page).link(rightToLeft)).toBeVisible()
      await expectNoViolationsInAnyLook(page)
      const header = new Header(page)
      await header.account('Harbor Lane Care').click()
      await expect(page.getByRole('menu')).toBeVisible()
      await expectNoViolationsInAnyLook(page)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('menu')).toHaveCount(0)
      await header.openMenu(noor)
      await expect(page.getByRole('menu')).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test('a list that cannot be read, and an empty one', async ({ openAs, world }) => {
      const page = await openAs(pat)
      await expect(new SessionsPage(page).region).toContainText('could not be read')
      await expectNoViolationsInAnyLook(page)
      await world.settings({ noPhone: 'empty' })
      await page.reload()
      await expect(new SessionsPage(page).region).toContainText('No session right now')
      await expect(page.getByRole('searchbox', { name: 'Filter sessions' })).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test('a log without a line', async ({ openAs }) => {
      const page = await openAs(ana, sessionPath(identitiesToEncode))
      await expect(page.getByRole('log', { name: 'Log' })).toContainText('No line yet')
      await expect(page.getByRole('button', { name: 'Filter lines' })).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test('a session, the question, what is being done and what came of it', async ({ openAs, world }) => {
      const page = await openAs(ana, sessionPath(conference))
      const session = new SessionPage(page)
      await expect(session.rows).toHaveCount(4)
      await session.log.search.fill('ringing')
      await expect(session.log.current).toBeVisible()
      await expectNoViolationsInAnyLook(page)

      await world.fault({ operation: 'DeleteChatMember', status: 403, times: 1 })
      await session.removeButton('Maria Gonçalves').click()
      await expect(session.dialog.any).toBeVisible()
      await expectNoViolationsInAnyLook(page)
      await session.dialog.remove.click()
      await expect(session.notices.alert).toBeVisible()

      await session.remove('Billing')
      await expect(session.notices.status).toContainText('Billing removed')
      await expectNoViolationsInAnyLook(page)

      await world.holdRequest('DeleteChatMember', 'removal')
      await session.remove('Tom Okafor')
      await expect(session.row('Removing…')).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test('the questions that are asked again: after a conflict, a departure, an expiry', async ({
      openAs,
      world,
    }) => {
      const page = await openAs(ana, sessionPath(chat))
      const session = new SessionPage(page)
      await world.fault({ operation: 'DeleteChatMember', status: 409, times: 1 })
      await session.remove(dana.name)
      await expect(session.dialog.any).toContainText('so nothing was done')
      await expectNoViolationsInAnyLook(page)
      await world.act({ removeMember: { sessionId: chat.id, identity: dana.email, by: dana.email } })
      await expect(session.dialog.named('Dana Reyes already left')).toBeVisible()
      await expectNoViolationsInAnyLook(page)
      await session.dialog.close.click()
      await world.expire()
      await expect(new SignInPage(page).again).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test('the pages that say why there is nothing', async ({ openAs, world }) => {
      const page = await openAs(ana, '/no/such/page')
      const heading = page.getByRole('heading', { level: 1 })
      await expect(heading).toHaveText('Page not found')
      await expectNoViolationsInAnyLook(page)
      await page.goto(sessionPath(otherAccountsCall))
      await expect(heading).toHaveText('No access')
      await expectNoViolationsInAnyLook(page)
      await page.goto(sessionPath({ id: '65f0000000000000000000ff' }))
      await expect(heading).toHaveText('Session not found')
      await expectNoViolationsInAnyLook(page)
      await world.fault({ operation: 'GetSession', body: 'html' })
      await page.goto(sessionPath(chat))
      await expect(heading).toHaveText('The session could not be read')
      await expectNoViolationsInAnyLook(page)
      await world.fault({ operation: 'GetAuthStatus', body: 'html' })
      await page.reload()
      await expect(heading).toHaveText("The server can't be read")
      await expectNoViolationsInAnyLook(page)
    })

    test('controls that are shut, and a refresh that failed', async ({ openAs, world }) => {
      const page = await openAs(mei, sessionPath(rightToLeft))
      await expect(new SessionPage(page).rows).toHaveCount(4)
      await expectNoViolationsInAnyLook(page)
      await world.fault({ operation: 'GetSession', body: 'html' })
      await expect(page.getByRole('status').filter({ hasText: 'What you see is from' })).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test('the palette, the sheet of keys and the settings', async ({ openAs }) => {
      const page = await openAs(ana, sessionPath(conference))
      await expect(new SessionPage(page).rows).toHaveCount(4)
      const palette = new Palette(page)
      await palette.open()
      await expect(palette.option('Remove Tom Okafor')).toBeVisible()
      await expectNoViolationsInAnyLook(page)
      await page.keyboard.type('keyboard shortcuts')
      await expect(palette.options).toHaveCount(1)
      await page.keyboard.press('Enter')
      await expect(palette.sheet).toBeVisible()
      await expectNoViolationsInAnyLook(page)
      await palette.sheet.getByRole('button', { name: 'Change shortcuts' }).click()
      await expect(palette.settings).toBeVisible()
      await expectNoViolationsInAnyLook(page)
    })

    test.describe('odd data', () => {
      test.use({ scenario: 'odd' })

      test('names and values as they came', async ({ openAs }) => {
        const page = await openAs(ana)
        await expect(new SessionsPage(page).links.first()).toBeVisible()
        await expectNoViolationsInAnyLook(page)
        for (const session of [
          oddSessions.names,
          oddSessions.unknownEnums,
          oddSessions.bare,
          oddSessions.dates,
        ]) {
          await page.goto(sessionPath(session))
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(session.name)
          await expectNoViolationsInAnyLook(page)
        }
      })
    })
  })
}

test("more contrast over dark, by a person's own choice: every view", async ({ openAs }) => {
  test.slow()
  const page = await openAs(zoe)
  await withLooks(page, { theme: 'dark', contrast: 'more' })
  await page.goto(sessionPath(conference))
  const session = new SessionPage(page)
  await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more')
  await expect(session.rows).toHaveCount(4)
  await session.log.search.fill('ringing')
  await expect(session.log.current).toBeVisible()
  await session.removeButton('Billing').click()
  await expect(session.dialog.any).toBeVisible()
  await expectNoViolations(page)
  await session.dialog.remove.click()
  await expect(session.notices.status).toContainText('Billing removed')
  await expectNoViolations(page)
  await page.goto(sessionPath(chat))
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  await expectNoViolations(page)
  await page.goto('/history')
  await expect(page.getByRole('list', { name: 'History' })).toBeVisible()
  await expectNoViolations(page)
  await page.goto('/wall')
  await expect(new Wall(page).links.first()).toBeVisible()
  await expectNoViolations(page)
  const palette = new Palette(page)
  await palette.open()
  await expectNoViolations(page)
  await page.keyboard.type('settings')
  await expect(palette.options.first()).toHaveText(/^Settings/)
  await page.keyboard.press('Enter')
  await expect(palette.settings).toBeVisible()
  await expectNoViolations(page)
  await page.goto('/no/such/page')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Page not found')
  await expectNoViolations(page)
})
