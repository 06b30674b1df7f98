import type { Page } from '@playwright/test'

import { SessionPage } from './pages/session-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { serveConsoleInFrontOf } from './support/console-server.ts'
import { test as base, expect } from './support/fixtures.ts'
import { serveFramingPage } from './support/framing-page.ts'
import { callOfTwo, chat } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { addressOf } from './support/servers.ts'

interface Said {
  readonly type: string
  readonly height?: number
}

interface Host {
  /** The address of a CRM's page that shows an address of the console in a frame. */
  readonly framed: (address: string) => string
  /** The same page on another site. */
  readonly framedElsewhere: (address: string) => string
  readonly stranger: string
  readonly console: string
}

const test = base.extend<{ host: Host }>({
  host: async ({ page: _page }, use) => {
    const crm = await serveFramingPage()
    const server = await serveConsoleInFrontOf(addressOf.sandbox, {
      EMBED_ORIGINS: `${crm.origin} ${crm.otherSite}`,
    })
    const frameAt = (origin: string) => (address: string) =>
      `${origin}/?frame=${encodeURIComponent(server.address + address)}`
    await use({
      framed: frameAt(crm.origin),
      framedElsewhere: frameAt(crm.otherSite),
      stranger: `${crm.otherSite}/stranger`,
      console: server.address,
    })
    await server.stop()
    crm.stop()
  },
})

const embedPath = ({ id }: { readonly id: string }) => `/embed/sessions/${id}`
const frameOf = (page: Page) => page.frame('console')!
const theme = (page: Page) => page.frameLocator('iframe[name=console]').locator('html')

/** Everything that the frame has told the page around it so far. */
const said = (page: Page) => page.evaluate(() => (globalThis as unknown as { said: Said[] }).said)
const ask = (page: Page, command: object) =>
  page.evaluate((asked) => (globalThis as unknown as { ask: (c: object) => void }).ask(asked), command)
const expectSaid = (page: Page, news: object) =>
  expect.poll(() => said(page)).toContainEqual({ source: 'evo-voice-console', version: 1, ...news })

// High enough for all of a session, so that its frame need not scroll.
test.use({ viewport: { width: 1280, height: 2400 } })

test('a page of a named origin shows a session, hears what becomes of it, and is obeyed', async ({
  openAs,
  world,
  host,
}) => {
  const page = await openAs(ana, host.framed(`${embedPath(chat)}?theme=dark`))
  const frame = frameOf(page)
  const heading = frame.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText(chat.name)
  await expectSaid(page, { type: 'ready', sessionId: chat.id })
  await expectSaid(page, { type: 'signed-in' })
  await expectSaid(page, {
    type: 'session-changed',
    sessionId: chat.id,
    callState: 'Connected',
    ended: false,
  })

  // The frame of the console is not there, what may never be missing is.
  await expect(frame.getByRole('banner')).toContainText('Harbor Lane Care')
  await expect(frame.getByRole('status', { name: 'Freshness' })).toBeVisible()
  await expect(frame.getByRole('region', { name: 'Sessions' })).toHaveCount(0)
  await expect(frame.getByRole('link', { name: 'All sessions' })).toHaveCount(0)

  // It asks for the height that it needs, and asks no more once it has it.
  await expect
    .poll(() => frame.locator('.session-page').evaluate((it) => it.scrollHeight - it.clientHeight))
    .toBeLessThanOrEqual(1)
  const heights = (await said(page)).filter(({ type }) => type === 'resize').map(({ height }) => height ?? 0)
  expect(Math.max(...heights)).toBeGreaterThan(600)

  await expect(theme(page)).toHaveAttribute('data-theme', 'dark')
  await ask(page, { type: 'set-theme', theme: 'light' })
  await expect(theme(page)).toHaveAttribute('data-theme', 'light')
  expect(await frame.evaluate(() => localStorage.getItem('evo-voice.theme'))).toBeNull()
  await ask(page, { type: 'focus' })
  await expect(heading).toBeFocused()

  await frame.getByRole('button', { name: 'Remove Dana Reyes' }).click()
  await frame.getByRole('alertdialog').getByRole('button', { name: 'Remove', exact: true }).click()
  await expectSaid(page, { type: 'removal', sessionId: chat.id, outcome: 'removed' })

  await world.expire(ana.email)
  await expectSaid(page, { type: 'sign-in-needed' })
  await frame.getByRole('dialog').getByLabel('Password').fill(ana.password)
  await frame.getByRole('dialog').getByRole('button', { name: 'Sign in' }).click()
  // What the frame says of its height may come between.
  const aboutSignIn = async () => (await said(page)).filter(({ type }) => type.startsWith('sign'))
  await expect.poll(async () => (await aboutSignIn()).at(-1)?.type).toBe('signed-in')

  await ask(page, { type: 'open-session', sessionId: callOfTwo.id })
  await expect(heading).toHaveText(callOfTwo.name)
  await expectSaid(page, { type: 'ready', sessionId: callOfTwo.id })
  expect(JSON.stringify(await said(page))).not.toMatch(/@|Dana|Reyes|Silva/)
})

test('what a stranger beside the frame asks for is nothing', async ({ openAs, host }) => {
  const page = await openAs(ana, host.framed(`${embedPath(chat)}?theme=dark`))
  await expectSaid(page, { type: 'ready', sessionId: chat.id })
  await page.evaluate((address) => {
    const frame = document.createElement('iframe')
    frame.name = 'stranger'
    frame.src = address
    document.body.append(frame)
  }, host.stranger)
  await expect.poll(() => page.frame('stranger')?.title()).toBe('sent')
  // What was asked after it has been answered, so it had its turn.
  await ask(page, { type: 'hello' })
  await expect
    .poll(async () => (await said(page)).filter(({ type }) => type === 'ready').length)
    .toBeGreaterThan(1)
  await expect(theme(page)).toHaveAttribute('data-theme', 'dark')
})

test('signed out, the frame has a way in, and one in a tab where it can keep no cookies', async ({
  page,
  host,
}) => {
  await page.goto(host.framed(embedPath(chat)))
  const form = new SignInPage(frameOf(page) as unknown as Page)
  await expect(form.heading).toBeVisible()
  await expectSaid(page, { type: 'sign-in-needed' })
  await expect(frameOf(page).getByRole('link', { name: /new tab/ })).toHaveAttribute(
    'href',
    `/sign-in?returnTo=${encodeURIComponent(`/sessions/${chat.id}`)}`,
  )
  await form.signIn(ana)
  await expect(frameOf(page).getByRole('heading', { level: 1 })).toHaveText(chat.name)
  await expectSaid(page, { type: 'signed-in' })

  // On another site the cookies of this one are none of the frame's.
  await page.goto(host.framedElsewhere(embedPath(chat)))
  const elsewhere = new SignInPage(frameOf(page) as unknown as Page)
  await elsewhere.signIn(ana)
  await expect(elsewhere.alert).toContainText('cookies are allowed here')
})

test('it speaks the language that it is given, and keeps none of it', async ({ openAs, host }) => {
  const page = await openAs(ana, host.framed(`${embedPath(callOfTwo)}?lang=ar`))
  const frame = frameOf(page)
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText(callOfTwo.name)
  await expect(theme(page)).toHaveAttribute('dir', 'rtl')
  await ask(page, { type: 'set-language', language: 'es' })
  await expect(frame.getByRole('region', { name: 'Participantes' })).toBeVisible()
  await expect(theme(page)).toHaveAttribute('dir', 'ltr')
  expect(await frame.evaluate(() => localStorage.getItem('evo-voice.language'))).toBeNull()
})

for (const scheme of ['light', 'dark']) {
  test(`axe finds nothing in it, ${scheme}, and nothing is beyond the edge`, async ({ openAs }) => {
    const page = await openAs(ana, `${embedPath(chat)}?theme=${scheme}`)
    await page.setViewportSize({ width: 320, height: 460 })
    await expect(new SessionPage(page).rows).toHaveCount(3)
    await expectNoViolations(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  })
}
