import type { Page } from '@playwright/test'

import { Palette } from './pages/palette.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { Wall } from './pages/wall.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, conference } from './support/known-sessions.ts'
import { withLooks } from './support/looks.ts'
import { cutOff, smallTargets, spaceOut } from './support/measure.ts'
import { ana, zoe, type Person } from './support/people.ts'

interface View {
  readonly name: string
  readonly page: Page
}

/** The main views one after the other, each when it stands: the agent's desk, then the supervisor's floor. */
async function* views(open: (person: Person) => Promise<Page>): AsyncGenerator<View> {
  const desk = await open(ana)
  await expect(new SessionsPage(desk).links.first()).toBeVisible()
  yield { name: 'the list', page: desk }
  await desk.goto(sessionPath(conference))
  const session = new SessionPage(desk)
  await expect(session.rows).toHaveCount(4)
  await session.log.search.fill('ringing')
  await expect(session.log.current).toBeVisible()
  await expect(desk.getByRole('textbox', { name: 'Notes' })).toBeVisible()
  yield { name: 'a call', page: desk }
  await desk.goto(sessionPath(chat))
  await expect(desk.getByRole('textbox', { name: 'Message' })).toBeVisible()
  yield { name: 'a chat', page: desk }
  const palette = new Palette(desk)
  await palette.open()
  await expect(palette.options.first()).toBeVisible()
  yield { name: 'the palette', page: desk }
  await desk.keyboard.type('settings')
  await expect(palette.options.first()).toHaveText(/^Settings/)
  await desk.keyboard.press('Enter')
  await expect(palette.settings).toBeVisible()
  yield { name: 'the settings', page: desk }

  const floor = await open(zoe)
  await floor.goto('/history')
  await expect(floor.getByRole('list', { name: 'History' })).toBeVisible()
  yield { name: 'the history', page: floor }
  await floor.goto('/wall')
  await expect(new Wall(floor).links.first()).toBeVisible()
  yield { name: 'the wall', page: floor }
}

for (const density of ['comfortable', 'compact'] as const) {
  test.describe(density, () => {
    const opener = (openAs: (person: Person) => Promise<Page>) => async (person: Person) => {
      const page = await openAs(person)
      if (density === 'comfortable') return page
      await withLooks(page, { density })
      await page.reload()
      await expect(page.locator('html')).toHaveAttribute('data-density', 'compact')
      return page
    }

    test('everything to press is 24 px high and wide', async ({ openAs }) => {
      for await (const { name, page } of views(opener(openAs)))
        expect.soft(await smallTargets(page), name).toEqual([])
    })

    // 320 px are 400 % of 1280: nothing is to be scrolled to in two directions (WCAG 2.2, 1.4.10).
    test('with the text spaced out nothing is cut off @narrow', async ({ openAs }) => {
      for await (const { name, page } of views(opener(openAs))) {
        await spaceOut(page)
        expect.soft(await cutOff(page), name).toEqual([])
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect.soft(width, name).toBeLessThanOrEqual(320)
      }
    })
  })
}
