import type { Locator, Page } from '@playwright/test'

import { ChatPane } from './pages/chat-pane.ts'
import { Palette } from './pages/palette.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { holdAsset } from './support/hold-asset.ts'
import { chat, conference } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { signIn } from './support/sign-in.ts'

/** The code of the keys. */
const keyboard = /\/assets\/keyboard-[\w-]+\.js$/

test.describe('keys that are pressed before their code is there', () => {
  const focused: Record<string, (page: Page) => Locator> = {
    '?': (page) => new Palette(page).sheet.locator('.sheet-groups'),
    'Control+k': (page) => new Palette(page).search,
    p: (page) => new SessionPage(page).rows.first(),
    '/': (page) => new SessionPage(page).log.search,
  }
  for (const [key, place] of Object.entries(focused)) {
    test(`${key} acts when it is`, async ({ context, page }) => {
      const letGo = await holdAsset(page, keyboard)
      await signIn(context, ana)
      await page.goto(sessionPath(conference))
      await expect(new SessionPage(page).rows).toHaveCount(4)
      await page.keyboard.press(key)
      letGo()
      await expect(place(page)).toBeFocused()
    })
  }

  test('do nothing once the person has gone on, and what they write stays as it is', async ({
    context,
    page,
  }) => {
    const letGo = await holdAsset(page, keyboard)
    await signIn(context, ana)
    await page.goto(sessionPath(chat))
    const { field } = new ChatPane(page)
    await expect(new SessionPage(page).rows).toHaveCount(3)
    await page.keyboard.press('p')
    await field.focus()
    await page.keyboard.type('p?h/')
    letGo()
    await expect(page.getByRole('button', { name: 'All commands' })).toBeAttached()
    await expect(field).toBeFocused()
    await expect(field).toHaveValue('p?h/')
    // What comes after it acts at once.
    await page.keyboard.press('Control+k')
    await expect(new Palette(page).search).toBeFocused()
    await expect(new Palette(page).sheet).toHaveCount(0)
  })
})

test('a key for what is still on its way acts when that is there', async ({ openAs, world }) => {
  await world.holdRequest('ListSessions', 'log')
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(4)
  await expect(page.getByRole('button', { name: 'All commands' })).toBeAttached()
  await page.keyboard.press('/')
  await world.release('log')
  await expect(session.log.search).toBeFocused()
})
