import { createServer } from 'node:http'

import { Header } from './pages/header.ts'
import { mainJourney } from './pages/main-journey.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { serveConsoleInFrontOf } from './support/console-server.ts'
import { expect, test } from './support/fixtures.ts'
import { freePort } from './support/free-port.mjs'
import { chat } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { addressOf } from './support/servers.ts'

test.use({ behind: 'server' })

test('the console in front of a server of its own gives the same journey', async ({ page, world }) => {
  await mainJourney(page, world)
  await expect(new Header(page).banner).toContainText(new URL(addressOf.sandbox).host)
})

test('a server that breaks every connection is said on screen, and what was read stays', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  await expect(session.rows).toHaveCount(3)
  await expect(session.log.lines).toContainText('Dana Reyes joined')
  await world.fault({ drop: true })
  const { freshness } = new Header(page)
  await expect(freshness).toContainText('Reconnecting')
  await expect(
    page
      .getByRole('status')
      .filter({ hasText: "The Evo Voice server can't be reached at the moment (502)." }),
  ).toBeVisible()
  await expect(session.rows).toHaveCount(3)
  await expect(session.log.lines).toContainText('Dana Reyes joined')
  await world.clearFaults()
  await expect(freshness).toContainText('Live', { timeout: 30_000 })
})

test('with the server down there is a sentence and "Try again", until it is up', async ({ page, world }) => {
  const port = await freePort()
  const console = await serveConsoleInFrontOf(`http://127.0.0.1:${port}`)
  await page.goto(`${console.address}/sessions`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText("The server can't be read")
  await expect(page.getByRole('main')).toContainText(
    "The Evo Voice server can't be reached at the moment (502).",
  )

  await page.goto(`${console.address}/sign-in`)
  const form = new SignInPage(page)
  await form.signIn(ana)
  await expect(form.alert).toHaveText("The Evo Voice server can't be reached at the moment (502).")
  await expect(form.email).toHaveValue(ana.email)

  await page.goto(`${console.address}/sessions`)
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
  const server = createServer((_request, response) => response.writeHead(204).end()).listen(port, '127.0.0.1')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(form.heading).toBeVisible()
  server.close()
  await console.stop()
  expect((await world.requests()).alarms.bulkDeletes).toBe(0)
})

test('the list says in words that the server cannot be reached', async ({ openAs, world }) => {
  await world.fault({ operation: 'GetActiveSessions', drop: true })
  const sessions = new SessionsPage(await openAs(ana))
  await expect(sessions.region).toContainText("The Evo Voice server can't be reached at the moment (502).")
  await world.clearFaults()
  await sessions.region.getByRole('button', { name: 'Try again' }).click()
  await expect(sessions.link(chat)).toBeVisible()
})
