import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import { SessionPage, sessionPath } from './pages/session-page.ts'
import { serveConsoleInFrontOf } from './support/console-server.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { addressOf } from './support/servers.ts'

test('the page works within its policy, the worker that keeps the time included', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(chat))
  await expect(new SessionPage(page).rows).toHaveCount(3)
  await expect
    .poll(() => page.workers().map((worker) => worker.url()))
    .toEqual([expect.stringMatching(/\/assets\/ticker-[\w-]+\.js$/)])
})

test.describe('what a page must not do', () => {
  test.use({ isPolicyKept: false })

  test('text becomes no markup, no code and no worker', async ({ page }) => {
    await page.goto('/sign-in')
    const attempts = await page.evaluate(() => {
      const refused = (attempt: () => unknown) => {
        try {
          attempt()
          return 'done'
        } catch (error) {
          return (error as Error).name
        }
      }
      return {
        markup: refused(() => (document.body.innerHTML = '<img src=x onerror="document.title = 1">')),
        scriptText: refused(() => (document.createElement('script').textContent = 'document.title = 2')),
        handler: refused(() => document.body.setAttribute('onclick', 'document.title = 3')),
        worker: refused(() => new Worker('/assets/ticker.js')),
        policy: refused(() =>
          (
            globalThis as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
          ).trustedTypes.createPolicy('another', {}),
        ),
      }
    })
    expect(attempts).toEqual({
      markup: 'TypeError',
      scriptText: 'TypeError',
      handler: 'TypeError',
      worker: 'TypeError',
      policy: 'TypeError',
    })
  })

  test('what is written into a page by somebody else does not run', async ({ page }) => {
    await page.route('**/sign-in', async (route) => {
      const answer = await route.fetch()
      const body = (await answer.text()).replace(
        '</head>',
        '<style>html { --styled: 1 }</style><script>globalThis.ran = true</script><script src="https://evil.example/x.js"></script></head>',
      )
      await route.fulfill({ response: answer, body })
    })
    await page.goto('/sign-in')
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible()
    expect(await page.evaluate(() => 'ran' in globalThis)).toBe(false)
    expect(
      await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--styled')),
    ).toBe('')
  })

  test('nobody shows it in a frame, but those whom EMBED_ORIGINS names', async ({ page }) => {
    const framing = createServer((request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(
        `<iframe name="console" src="${decodeURIComponent(request.url?.slice(2) ?? '')}"></iframe>`,
      )
    }).listen(0, '127.0.0.1')
    await once(framing, 'listening')
    const framed = `http://127.0.0.1:${(framing.address() as AddressInfo).port}`
    const console = await serveConsoleInFrontOf(addressOf.sandbox, { EMBED_ORIGINS: framed })
    const heading = page.frameLocator('iframe').getByRole('heading', { name: 'Sign in' })

    await page.goto(`${framed}/?${encodeURIComponent(`${console.address}/sign-in`)}`)
    await expect(heading).toBeVisible()
    await page.goto(`${framed}/?${encodeURIComponent(`${addressOf.sandbox}/sign-in`)}`)
    await expect.poll(() => page.frame('console')?.url()).toMatch(/^chrome-error:/)
    await expect(heading).toHaveCount(0)
    await console.stop()
    framing.close()
  })
})
