import { readdir, readFile } from 'node:fs/promises'

import { ChatPane } from './pages/chat-pane.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

test('a deep link works on a host that knows no such file, and says that it is a demo', async ({ page }) => {
  const answer = await page.goto(`${sessionPath(chat)}?scenario=quiet`)
  expect(answer?.status()).toBe(404)
  const banner = page.getByRole('complementary', { name: 'Demo' })
  await expect(banner).toContainText('invented people')
  await expectNoViolations(page)
  await new SignInPage(page).signIn(ana)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(chat.name)
  await expect(page.getByRole('banner')).toContainText('demo')
  // The worker answers for the call centre's files too.
  const picture = page.locator('main img[src$="/files/media/picture.svg"]')
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)

  await page.setViewportSize({ width: 320, height: 460 })
  await expect(banner.getByRole('button', { name: 'Begin anew' })).toBeInViewport({ ratio: 1 })
  const frame = await page.locator('.frame').boundingBox()
  expect((frame?.y ?? 0) + (frame?.height ?? 0)).toBe(460)
  await banner.getByRole('button', { name: 'Begin anew' }).click()
  await expect(new SignInPage(page).heading).toBeVisible()
})

test('a browser that stops the worker loses neither the sign-in nor what was done', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await session.remove('Dana Reyes')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  const talk = new ChatPane(page)
  await talk.say('Thursday it is.')
  await expect(talk.open).toHaveCount(0)

  const browser = await page.context().newCDPSession(page)
  await browser.send('ServiceWorker.enable')
  await browser.send('ServiceWorker.stopAllWorkers')
  await page.reload()
  await expect(session.rows).toHaveCount(2)
  await expect(talk.said('Thursday it is.')).toHaveCount(1)

  // Every address is one of the console now, for the worker answers.
  expect((await page.goto('/sessions'))?.status()).toBe(200)
  await expect(new SessionsPage(page).link(chat)).toBeVisible()
})

test('of the sandbox the demo has all, in its worker, and the console for a real server has nothing', async () => {
  const invented = /harborlane\.example/
  const worker = await readFile('dist-demo/demo-worker.js', 'utf8')
  expect(worker).toMatch(invented)
  expect((await readdir('dist')).filter((name) => /demo|404/.test(name))).toEqual([])
  for (const name of await readdir('dist/assets')) {
    if (!name.endsWith('.js')) continue
    const script = await readFile(`dist/assets/${name}`, 'utf8')
    expect([name, invented.test(script) || script.includes('__sandbox')]).toEqual([name, false])
  }
})
