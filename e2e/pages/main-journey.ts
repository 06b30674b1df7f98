import { expect, type Page } from '@playwright/test'

import { chat } from '../support/known-sessions.ts'
import { ana, dana } from '../support/people.ts'
import { deletesIn } from '../support/removals.ts'
import type { World } from '../support/world.ts'
import { SessionPage } from './session-page.ts'
import { SessionsPage } from './sessions-page.ts'
import { SignInPage } from './sign-in-page.ts'

/** What the console is for: Ana signs in, opens her chat, finds something in its log, and takes Dana out. */
export async function mainJourney(page: Page, world: World): Promise<void> {
  await page.goto('/')
  await new SignInPage(page).signIn(ana)
  await new SessionsPage(page).link(chat).click()

  const session = new SessionPage(page)
  await expect(session.heading).toHaveText(chat.name)
  await expect(session.rows).toHaveCount(3)
  await expect(session.state('Channel')).toHaveText('Chat')
  await session.log.search.fill('invited')
  await expect(session.log.matchCount).toHaveText('1 of 1 match')
  await session.log.search.fill('')

  await session.remove(dana.name)
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.rows).toHaveCount(2)
  await expect(session.log.lines).toContainText('Ana Silva removed Dana Reyes (Agent)')
  await expect(session.notices.alert).toHaveCount(0)

  const requests = await world.requests()
  expect(deletesIn(requests)).toHaveLength(1)
  expect(requests.alarms.bulkDeletes).toBe(0)
}
