import type { Page } from '@playwright/test'

import { ChatPane } from './pages/chat-pane.ts'
import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference } from './support/known-sessions.ts'
import { ana, tom } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

/** Chooses a language in the settings, and closes them by what their button says by then. */
async function speak(page: Page, language: string, done: string): Promise<void> {
  const menu = await new Header(page).openMenu(ana)
  await menu.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('radio', { name: language, exact: true }).check()
  await page.getByRole('button', { name: done, exact: true }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

test('in Arabic, from the choice of it to the outcome of a removal', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(4)
  await speak(page, 'العربية', 'تم')
  const html = page.locator('html')
  await expect(html).toHaveAttribute('lang', 'ar')
  await expect(html).toHaveAttribute('dir', 'rtl')
  await expectNoViolations(page)

  // Names stand between isolates, which a reader does not see.
  const row = page.locator(`[data-member-id="${tom.email}"]`)
  await row.getByRole('button', { name: /^إزالة .?Tom Okafor/ }).click()
  await expect(session.dialog.any).toHaveAccessibleName(/^هل تريد إزالة .?Tom Okafor.?؟$/)
  await expect(session.dialog.any.getByRole('button')).toHaveText(['إلغاء', 'إزالة'])
  await expectNoViolations(page)
  await session.dialog.any.getByRole('button', { name: 'إزالة', exact: true }).click()
  const outcome = page.getByRole('status').filter({ hasText: /تمت إزالة .?Tom Okafor/ })
  await expect(outcome).toBeVisible()
  await expect(row).toHaveCount(0)
  await expectNoViolations(page)
  expect(deletesIn(await world.requests())).toHaveLength(1)

  await page.reload()
  await expect(html, 'the choice is kept').toHaveAttribute('lang', 'ar')
  await expect(page.getByRole('list', { name: 'المشاركون' }).getByRole('listitem')).toHaveCount(3)
})

test('another language changes the words around a draft, not the draft', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(chat))
  await new ChatPane(page).field.fill('Thursday at ten, then?')
  await speak(page, 'Deutsch', 'Fertig')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('textbox', { name: 'Nachricht', exact: true })).toHaveValue(
    'Thursday at ten, then?',
  )
  await expect(page.getByRole('heading', { name: 'Teilnehmer' })).toBeVisible()
})

test('longer words, from either side, fit beside a CRM @narrow', async ({ openAs }) => {
  const page = await openAs(ana)
  for (const language of ['de', 'en-XA', 'ar-XB']) {
    await page.evaluate((chosen) => localStorage.setItem('evo-voice.language', chosen), language)
    for (const [path, shown] of [
      ['/sessions', `a[href="${sessionPath(chat)}"]`],
      [sessionPath(conference), '[data-member-id]'],
    ] as const) {
      await page.goto(path)
      await expect(page.locator(shown).first()).toBeVisible()
      await expect(page.locator('html')).toHaveAttribute('lang', language)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, `${path} in ${language}`).toBeLessThanOrEqual(320)
    }
  }
})
