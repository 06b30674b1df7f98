import type { Page } from '@playwright/test'

import { sessionPath } from '../pages/session-page.ts'
import { chat, conference, faultDrill, heldCall, oddSessions, stormDesk } from '../support/known-sessions.ts'
import { ana, dana, noor, zoe, type Person } from '../support/people.ts'
import type { World } from '../support/world.ts'

/** Something to take a picture of. It is found without words, which differ from language to language. */
export interface View {
  readonly name: string
  /** Nobody is signed in where there is none. */
  readonly person?: Person
  readonly path: string
  readonly scenario?: string
  /** What is there once the view is. */
  readonly ready: string
  readonly before?: (world: World) => Promise<unknown>
  /** What is done on the page before the picture. */
  readonly act?: (page: Page) => Promise<unknown>
}

const row = (identity: string) => `[data-member-id=${JSON.stringify(identity)}]`
const alert = '[role=alert]'

/** Asks to take a member out, as the Delete key does in every language. */
const askToRemove = (identity: string) => async (page: Page) => {
  await page.locator(row(identity)).focus()
  await page.keyboard.press('Delete')
  await page.locator('[role=alertdialog]').waitFor()
}

const removeAndFail = async (page: Page) => {
  await askToRemove('fault-500@drill.example')(page)
  await page.locator('[role=alertdialog] button').last().click()
  await page.locator(alert).waitFor()
}

const openMenuOf =
  ({ name }: Person) =>
  async (page: Page) => {
    await page.getByRole('button', { name, exact: true }).click()
    await page.locator('[role=menu]').waitFor()
  }

/** The keys have code of their own, which brings the button that says so. */
const press = (key: string) => async (page: Page) => {
  await page.locator('button.keyboard-place').waitFor({ state: 'attached' })
  await page.keyboard.press(key)
  await page.locator('[role=dialog]').waitFor()
}

const members = '[data-member-id]'

export const views: readonly View[] = [
  { name: 'sign-in', path: '/sign-in', ready: 'input[type=password]' },
  { name: 'sessions', person: ana, path: '/sessions', ready: 'li a' },
  {
    name: 'sessions-none',
    person: ana,
    path: '/sessions',
    scenario: 'empty',
    ready: '[data-place=list] .empty',
  },
  { name: 'call', person: ana, path: sessionPath(conference), ready: members },
  { name: 'call-on-hold', person: ana, path: sessionPath(heldCall), ready: members },
  { name: 'chat', person: ana, path: sessionPath(chat), ready: members },
  { name: 'large', person: ana, path: sessionPath(stormDesk), scenario: 'big', ready: members },
  { name: 'odd', person: ana, path: sessionPath(oddSessions.names), scenario: 'odd', ready: members },
  {
    name: 'remove',
    person: ana,
    path: sessionPath(chat),
    ready: row(dana.email),
    act: askToRemove(dana.email),
  },
  { name: 'failed', person: ana, path: sessionPath(faultDrill), ready: members, act: removeAndFail },
  { name: 'menu', person: noor, path: '/sessions', ready: 'li a', act: openMenuOf(noor) },
  { name: 'palette', person: ana, path: sessionPath(conference), ready: members, act: press('Control+k') },
  { name: 'shortcuts', person: ana, path: '/sessions', ready: 'li a', act: press('?') },
  { name: 'history', person: zoe, path: '/history', ready: 'main a[href*="/sessions/"]' },
  { name: 'wall', person: zoe, path: '/wall', ready: 'a[href*="/wall/"]' },
  { name: 'calls', person: zoe, path: '/calls', ready: 'main a[href*="/sessions/"]' },
  { name: 'printed', person: ana, path: `/print/${chat.id}`, ready: 'main h1' },
  { name: 'framed', person: ana, path: `/embed${sessionPath(conference)}`, ready: members },
  { name: 'not-found', person: ana, path: '/no/such/page', ready: 'h1' },
  {
    name: 'no-server',
    person: ana,
    path: '/sessions',
    ready: 'h1',
    before: (world) => world.fault({ operation: 'GetAuthStatus', body: 'html' }),
  },
]
