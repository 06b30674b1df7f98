import { History } from './pages/history.ts'
import { expect, test } from './support/fixtures.ts'
import { ringingCall } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test.describe('with thousands of sessions', () => {
  test.use({ scenario: 'crowd' })

  test('pages go on without a total, in the order that was asked for', async ({ openAs }) => {
    const page = await openAs(ana, '/history')
    const history = new History(page)
    await expect(history.range).toHaveText('Sessions 1–25')
    await expect(history.previous).toHaveAttribute('aria-disabled', 'true')
    const first = await history.names.allTextContents()
    await history.next.click()
    await expect(history.range).toHaveText('Sessions 26–50')
    await expect(page).toHaveURL('/history?page=2')
    await page.reload()
    await expect(history.range).toHaveText('Sessions 26–50')
    await history.sortOrder.selectOption('Oldest first')
    await expect(history.range, 'another order begins at its first page').toHaveText('Sessions 1–25')
    await expect(page).toHaveURL('/history?sortOrder=Ascend')
    await expect(history.names).not.toHaveText(first)
    await page.goBack()
    await expect(history.range).toHaveText('Sessions 26–50')
    await page.goBack()
    await expect(history.names).toHaveText(first)
  })
})

test('a server that does not sort is found out', async ({ openAs, world }) => {
  const history = new History(await openAs(ana, '/history'))
  await expect(history.names.first()).toHaveText(ringingCall.name)
  await history.sortField.selectOption('Last change')
  await expect(history.links.first()).toContainText('changed')
  await expect(history.region).not.toContainText('did not sort')
  await world.settings({ sorts: false })
  await history.sortOrder.selectOption('Oldest first')
  await expect(history.region).toContainText('The server did not sort these sessions as asked.')
})

test('who may not list reads why', async ({ openAs, world }) => {
  await world.fault({ operation: 'ListSessions', status: 403 })
  const history = new History(await openAs(ana, '/history'))
  await expect(history.region.getByRole('heading', { name: 'You may not list sessions' })).toBeVisible()
  await expect(history.region).toContainText('Harbor Lane Care')
  await world.clearFaults()
  await history.region.getByRole('button', { name: 'Try again' }).click()
  await expect(history.names.first()).toHaveText(ringingCall.name)
})
