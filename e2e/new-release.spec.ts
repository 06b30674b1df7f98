import type { Page } from '@playwright/test'

import { ChatPane } from './pages/chat-pane.ts'
import { sessionPath } from './pages/session-page.ts'
import { serveConsoleInFrontOf } from './support/console-server.ts'
import { test as base, expect } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'
import { releaseFolder } from './support/releases.ts'
import { addressOf } from './support/servers.ts'

/** A host whose build can be replaced while tabs are open. */
const test = base.extend<{ host: { address: string; release: () => Promise<void> } }>({
  host: async ({ world }, use) => {
    const { folder, replace, remove } = await releaseFolder()
    const server = await serveConsoleInFrontOf(addressOf.sandbox, {}, ['--outDir', folder])
    await use({ address: server.address, release: replace })
    await server.stop()
    await remove()
    expect((await world.requests()).alarms.bulkDeletes).toBe(0)
  },
})

/** Asked of the document, not by running code in it, which a reload would break off. */
const nextRelease = (page: Page) => page.locator('script[type=module][src*="/index-next-"]')

/** Once the browser had nothing else to do, the tab has what it takes to meet a new release. */
const isReady = (page: Page) =>
  expect
    .poll(() =>
      page.evaluate(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('/new-release-')),
      ),
    )
    .toBe(true)

test('code that went with the old release is fetched anew, by a reload where nothing is under way', async ({
  openAs,
  host,
}) => {
  // Nothing rings for Dana.
  const page = await openAs(dana, `${host.address}/sessions`)
  await isReady(page)
  await host.release()
  await page.getByRole('link', { name: 'History' }).click()
  await expect(nextRelease(page)).toHaveCount(1)
  await expect(page).toHaveURL(/\/history/)
  await expect(page.getByRole('region', { name: 'History' })).toBeVisible()
  await expect(page.getByText('A new version is ready')).toHaveCount(0)
})

test('in the middle of a message the new release is offered, and the message is there after it', async ({
  openAs,
  host,
}) => {
  const page = await openAs(ana, `${host.address}${sessionPath(chat)}`)
  const message = new ChatPane(page).field
  await message.fill('Two more minutes, please')
  await isReady(page)
  await host.release()
  await page.getByRole('link', { name: 'History' }).click()
  const notice = page.getByRole('status').filter({ hasText: 'A new version is ready' })
  await expect(notice).toContainText('Drafts and unsent messages are kept.')
  await expect(nextRelease(page)).toHaveCount(0)

  await notice.getByRole('button', { name: 'Reload' }).click()
  await expect(page.getByRole('region', { name: 'History' })).toBeVisible()
  await expect(nextRelease(page)).toHaveCount(1)
  await page.goto(`${host.address}${sessionPath(chat)}`)
  await expect(message).toHaveValue('Two more minutes, please')
})
