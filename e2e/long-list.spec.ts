import { Header } from './pages/header.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { expect, test } from './support/fixtures.ts'
import { tom } from './support/people.ts'

test.use({ scenario: 'crowd' })

test('an agent in a thousand sessions has them read beside the page, and every change arrives', async ({
  openAs,
  world,
}) => {
  const page = await openAs(tom, '/sessions')
  const list = new SessionsPage(page)
  const readers = () => page.workers().filter((worker) => worker.url().includes('list-worker')).length
  await expect.poll(readers).toBe(1)

  const first = list.links.first()
  const address = await first.getAttribute('href')
  const sessionId = address?.split('/').at(-1) ?? ''
  const gone = list.region.locator(`a[href="${address}"]`)
  await world.act({ patchSession: { sessionId, patch: { displayName: 'Renamed meanwhile' } } })
  await expect(gone).toContainText('Renamed meanwhile')
  await world.act({ removeMember: { sessionId, identity: tom.email, by: tom.email } })
  await expect(gone).toHaveCount(0)

  await new Header(page).signOut(tom)
  await expect.poll(readers).toBe(0)
})
