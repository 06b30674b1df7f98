import { readFileSync, readdirSync } from 'node:fs'

import type { APIRequestContext } from '@playwright/test'

import { Header } from './pages/header.ts'
import { mainJourney } from './pages/main-journey.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat, identitiesToEncode } from './support/known-sessions.ts'
import { nginxLog } from './support/nginx-log.mjs'
import { ana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

const json = { accept: 'application/json' }
const html = { accept: 'text/html,*/*', 'sec-fetch-mode': 'navigate' }
const asset = `/assets/${readdirSync('dist/assets').find((name) => /^index-.*\.js$/.test(name))}`

/** Without following redirects, since where they lead is what is looked at. */
const get = (request: APIRequestContext, path: string, headers: Record<string, string> = {}) =>
  request.get(path, { headers, maxRedirects: 0 })

test('the build behind nginx gives the same journey', async ({ page, world }) => {
  await mainJourney(page, world)
  await expectNoViolations(page)
  await expect(new Header(page).banner).toContainText('team.evovoice.io')
})

test('every answer has the headers, errors included', async ({ request }) => {
  const answers = {
    '/': 200,
    '/sessions/17?q=x': 200,
    [asset]: 200,
    '/assets/old-0000.js': 404,
    '/environment.json': 200,
    '/.vite/manifest.json': 404,
    '/api': 404,
    '/api/sessions/17': 401,
  }
  for (const [path, status] of Object.entries(answers)) {
    const answer = await get(request, path, path.startsWith('/api') ? json : html)
    expect([path, answer.status()]).toEqual([path, status])
    expect(answer.headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'permissions-policy': expect.stringContaining('camera=(), '),
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000',
      'content-security-policy': expect.stringMatching(
        path.startsWith('/api')
          ? /^default-src 'none'; img-src 'self'; media-src 'self'; .*frame-ancestors 'none'$/
          : /script-src 'self'; .*require-trusted-types-for 'script'; .*frame-ancestors 'none'$/,
      ),
      server: 'nginx',
    })
    const names = answer
      .headersArray()
      .map(({ name }) => name.toLowerCase())
      .filter((name) => /policy|options|cache-control/.test(name))
    expect(names, `${path}: each header once`).toEqual([...new Set(names)])
  }
})

test('an address with a broken escape is a page that says so, and of the API an error', async ({
  openAs,
  request,
}) => {
  const page = await openAs(ana, '/sessions/%E0%A4%A')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Session not found')
  expect((await get(request, '/sessions/%zz', html)).headers()).toMatchObject({
    'content-security-policy': expect.stringContaining("script-src 'self'"),
    'cache-control': 'no-cache',
  })
  expect((await get(request, '/api/sessions/%zz', json)).status()).toBe(400)
})

test('files keep for ever, pages are asked for again, and what is gone is never a page', async ({
  request,
}) => {
  const caching = async (path: string) => (await get(request, path, html)).headers()['cache-control']
  expect(await caching(asset)).toBe('public, max-age=31536000, immutable')
  expect(await caching('/')).toBe('no-cache')
  expect(await caching('/sessions/17')).toBe('no-cache')
  expect(await caching('/assets/old-0000.js')).toBe('no-store')
  expect(await caching('/api/sessions/17')).toMatch(/no-store|private|no-cache/)
  const gone = await get(request, '/assets/old-0000.js')
  expect(await gone.text()).not.toContain('<div id="root">')
  const page = await get(request, '/somewhere/else', html)
  expect(await page.text()).toContain('<div id="root">')
  const same = await get(request, asset, {
    'if-none-match': (await get(request, asset)).headers()['etag'] ?? '',
  })
  expect([same.status(), same.headers()['cache-control']]).toEqual([304, await caching(asset)])
})

test('scripts, styles and answers of the API are sent small', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(chat))
  await expect(new SessionPage(page).rows).toHaveCount(3)
  const encoding = async (path: string) => {
    const answer = await page.context().request.get(path, { headers: { 'accept-encoding': 'gzip' } })
    return answer.headers()['content-encoding']
  }
  expect(await encoding(asset)).toBe('gzip')
  expect(await encoding('/api/sessions/active')).toBe('gzip')
  expect(await encoding('/api/sessions/active?format=jsv')).toBe('gzip')
})

test('the sign-in is a cookie for this origin and nobody else', async ({ openAs }) => {
  const page = await openAs(ana)
  const cookies = (await page.context().cookies()).filter(({ name }) => name.startsWith('ss-'))
  expect(cookies.length).toBeGreaterThan(0)
  for (const cookie of cookies) {
    expect(cookie).toMatchObject({ secure: true, httpOnly: true, sameSite: 'Strict', path: '/' })
  }
})

test('an act that breaks off is sent once, and looked up', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  await expect(session.rows).toHaveCount(3)
  await world.fault({ operation: 'DeleteChatMember', drop: true, times: 1 })
  await session.remove('Dana Reyes')
  await expect(session.notices.alert).toContainText('Dana Reyes')
  expect(deletesIn(await world.requests())).toHaveLength(1)
  await expect(session.rows).toHaveCount(3)
})

test('a server that breaks every connection is a 502 with a sentence and with headers', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana)
  await world.fault({ drop: true })
  const answer = await page.context().request.get('/api/sessions/active')
  expect(answer.status()).toBe(502)
  expect(await answer.json()).toMatchObject({ responseStatus: { errorCode: 'BadGateway' } })
  expect(answer.headers()).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' })
  await expect(new Header(page).freshness).toContainText('Reconnecting')
  await world.clearFaults()
  await expect(new Header(page).freshness).toContainText('Live', { timeout: 30_000 })
})

test('no path leads past the prefix', async ({ request }) => {
  for (const path of ['/assets/../api/sessions', '/api/../../etc/passwd', '/.vite/manifest.json']) {
    const answer = await get(request, path)
    expect([path, await answer.text()]).toEqual([path, expect.not.stringContaining('root:')])
  }
})

test('the configuration names the server that the console says it has', () => {
  const configuration = readFileSync('docs/deploy/nginx.conf', 'utf8')
  const host = /evo_voice_host \{ default "([^"]+)"/.exec(configuration)?.[1]
  expect(configuration).toContain(`"environment":"${host}"`)
})

test('the log names the session, and neither the member nor what was searched for', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, `${sessionPath(identitiesToEncode)}?q=secret`)
  const session = new SessionPage(page)
  await session.remove('An address with a plus')
  await expect(session.notices.status).toContainText('An address with a plus removed')
  expect(deletesIn(await world.requests())).toHaveLength(1)
  const logged = () => readFileSync(nginxLog, 'utf8')
  await expect.poll(logged).toContain(` DELETE /api/sessions/${identitiesToEncode.id}/members 200 `)
  expect(logged()).toContain(` GET /sessions/${identitiesToEncode.id} 200 `)
  expect(logged()).not.toMatch(/secret|%40|%2B|@|\?|127\.0\.0\.1 /)
})
