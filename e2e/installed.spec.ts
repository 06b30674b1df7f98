import { serveConsoleInFrontOf } from './support/console-server.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { freePort } from './support/free-port.mjs'
import { ana } from './support/people.ts'
import { addressOf } from './support/servers.ts'
import { SessionsPage } from './pages/sessions-page.ts'

test('a host that is gone is said in our words, and the console is back with it; nothing was kept', async ({
  openAs,
}) => {
  const PORT = String(await freePort())
  const host = await serveConsoleInFrontOf(addressOf.sandbox, { PORT })
  const page = await openAs(ana, `${host.address}/sessions`)
  const { links } = new SessionsPage(page)
  await expect(links.first()).toBeVisible()
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.reload()
  await expect(links.first()).toBeVisible()

  await host.stop()
  const answer = await page.reload()
  expect(answer?.status()).toBe(503)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The console cannot be reached')
  await expectNoViolations(page)
  const again = await serveConsoleInFrontOf(addressOf.sandbox, { PORT })
  await page.getByRole('link', { name: 'Try again' }).click()
  await expect(page).toHaveURL(`${host.address}/sessions`)
  await expect(links.first()).toBeVisible()
  expect(await page.evaluate(() => caches.keys())).toEqual([])
  await again.stop()
})

test('it can be installed: a manifest whose icons are what they say', async ({ page }) => {
  await page.goto('/sign-in')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const sizes = await page.evaluate(async (manifestAddress) => {
    const manifest = await (await fetch(manifestAddress)).json()
    return Promise.all(
      (manifest.icons as { src: string; sizes: string; type: string }[]).map(async ({ src, sizes, type }) => {
        const image = new Image()
        image.src = new URL(src, new URL(manifestAddress, location.href)).href
        await image.decode()
        const sent = (await fetch(image.src)).headers.get('content-type')
        const drawn = `${image.naturalWidth}x${image.naturalHeight}`
        return sent === type && (sizes === 'any' || sizes === drawn) ? 'as said' : `${src}: ${sent} ${drawn}`
      }),
    )
  }, address ?? '')
  expect(sizes).toEqual(['as said', 'as said', 'as said', 'as said'])
})
