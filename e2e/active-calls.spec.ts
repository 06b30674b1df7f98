import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo } from './support/known-sessions.ts'
import { pat, zoe } from './support/people.ts'

test('a supervisor sees every call that is up, live, and goes on to its session', async ({
  openAs,
  world,
}) => {
  const page = await openAs(zoe, '/sessions')
  await page.getByRole('navigation', { name: 'Console' }).getByRole('link', { name: 'Calls' }).click()
  await expect(page).toHaveURL('/calls')
  const list = page.getByRole('list', { name: 'Active calls' })
  const call = list.getByRole('link', { name: /^Søren Kjær/ })
  await expect(call).toContainText('In progress')
  await expect(page.getByRole('status', { name: 'Freshness' })).toContainText('Live')
  await expectNoViolations(page)
  await call.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(callOfTwo.name)
  await page.goBack()
  await expect(call).toBeVisible()
  await world.act({ endSession: { sessionId: callOfTwo.id } })
  await expect(call).toHaveCount(0)
})

test.describe('thousands of calls', () => {
  test.use({ scenario: 'floor' })

  test('are one list of which only what is in view is in the document, in JSV too', async ({
    openAs,
    world,
  }) => {
    await world.settings({ wire: 'jsv-only' })
    const page = await openAs(zoe, '/calls')
    const rows = page.getByRole('list', { name: 'Active calls' }).getByRole('listitem')
    await expect(page.getByRole('region', { name: 'Active calls' }).getByRole('status')).toHaveText(
      /^\d,\d{3} calls$/,
    )
    await expect(rows.first()).toHaveAttribute('aria-posinset', '1')
    expect(Number(await rows.first().getAttribute('aria-setsize'))).toBeGreaterThan(3_000)
    expect(await rows.count()).toBeLessThan(60)
    await page.getByRole('searchbox', { name: 'Find a call' }).fill('+12015550102')
    await expect(page).toHaveURL('/calls?q=%2B12015550102')
    await expect(rows.first()).toContainText('+12015550102')
    await expect(rows.first().getByRole('link')).toHaveAttribute('href', /^\/sessions\/65e0/)
  })
})

test('calls that cannot be read are said to be so, in a box as high as its words', async ({
  openAs,
  world,
}) => {
  const page = await openAs(zoe, '/sessions')
  await world.fault({ operation: 'GetActiveCalls', status: 500 })
  await page.goto('/calls')
  await expect(page.getByRole('heading', { name: 'The active calls could not be read' })).toBeVisible()
  const again = await page.getByRole('button', { name: 'Try again' }).boundingBox()
  expect(again?.height).toBeLessThan(48)
})

test('a dashboard login finds the calls, without the sessions', async ({ openAs }) => {
  const page = await openAs(pat, '/calls')
  await expect(page.getByRole('list', { name: 'Active calls' }).getByRole('listitem').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Active calls' }).getByRole('link')).toHaveCount(0)
})
