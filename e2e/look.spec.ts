import { Palette } from './pages/palette.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { Wall } from './pages/wall.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference } from './support/known-sessions.ts'
import { withLooks } from './support/looks.ts'
import { cutOff, smallTargets, spaceOut } from './support/measure.ts'
import { zoe } from './support/people.ts'

/** The main views one after the other, each when it stands. */
async function* views(page: import('@playwright/test').Page): AsyncGenerator<string> {
  await expect(new SessionsPage(page).links.first()).toBeVisible()
  yield 'the list'
  await page.goto(sessionPath(conference))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(4)
  await session.log.search.fill('ringing')
  await expect(session.log.current).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Notes' })).toBeVisible()
  yield 'a call'
  await page.goto(sessionPath(chat))
  await expect(page.getByRole('textbox', { name: 'Message' })).toBeVisible()
  yield 'a chat'
  await page.goto('/history')
  await expect(page.getByRole('list', { name: 'History' })).toBeVisible()
  yield 'the history'
  await page.goto('/wall')
  await expect(new Wall(page).links.first()).toBeVisible()
  yield 'the wall'
  const palette = new Palette(page)
  await palette.open()
  await expect(palette.options.first()).toBeVisible()
  yield 'the palette'
  await page.keyboard.type('settings')
  await expect(palette.options.first()).toHaveText(/^Settings/)
  await page.keyboard.press('Enter')
  await expect(palette.settings).toBeVisible()
  yield 'the settings'
}

for (const density of ['comfortable', 'compact'] as const) {
  test(`${density}: everything to press is 24 px high and wide`, async ({ openAs }) => {
    const page = await openAs(zoe)
    if (density === 'compact') {
      await withLooks(page, { density })
      await page.reload()
      await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
    }
    for await (const view of views(page)) expect(await smallTargets(page), view).toEqual([])
  })

  test(`${density}: with the text spaced out nothing is cut off @narrow`, async ({ openAs }) => {
    const page = await openAs(zoe)
    if (density === 'compact') {
      await withLooks(page, { density })
      await page.reload()
    }
    for await (const view of views(page)) {
      await spaceOut(page)
      expect(await cutOff(page), view).toEqual([])
      // At 320 px, which is 400 % of 1280, nothing is to be scrolled to in two directions (WCAG 2.2, 1.4.10).
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(width, view).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
    }
  })
}
