import type { Page } from '@playwright/test'

import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { TargetForm } from './pages/target-form.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, ringingCall } from './support/known-sessions.ts'
import { ana } from './support/people.ts'

const held = (page: Page) => page.getByRole('region', { name: 'Held back by the browser' })

/** As a browser is before the first click, which a driven one takes for granted. */
async function keepSilentUntilClicked(page: Page): Promise<void> {
  await page.addInitScript(() => {
    let isTouched = false
    addEventListener('click', () => (isTouched = true), { capture: true })
    class Reluctant extends AudioContext {
      override get state(): AudioContextState {
        return isTouched ? super.state : 'suspended'
      }
      override resume(): Promise<void> {
        return isTouched ? super.resume() : new Promise(() => {})
      }
    }
    Object.assign(globalThis, { AudioContext: Reluctant })
  })
  await page.reload()
}

/** Lets the page see a permission and keeps what is shown on the desktop, where nobody could look at it. */
async function watchDesktop(page: Page, permission: NotificationPermission): Promise<void> {
  await page.addInitScript((granted) => {
    const shown: { title: string; tag: string; isClosed: boolean; notice: Notification }[] = []
    class Recorded extends EventTarget {
      static permission = granted
      constructor(title: string, { tag = '' }: NotificationOptions = {}) {
        super()
        shown.push({ title, tag, isClosed: false, notice: this as unknown as Notification })
      }
      close() {
        for (const entry of shown) if (entry.notice === (this as unknown)) entry.isClosed = true
      }
    }
    Object.assign(globalThis, { Notification: Recorded, shown })
  }, permission)
  await page.reload()
}

const desktop = (page: Page) =>
  page.evaluate(() =>
    (globalThis as unknown as { shown: { title: string; tag: string; isClosed: boolean }[] }).shown.map(
      ({ title, tag, isClosed }) => ({ title, tag, isClosed }),
    ),
  )

test('a browser that keeps a new tab silent is told of, and a click ends it', async ({ openAs }) => {
  const page = await openAs(ana)
  await keepSilentUntilClicked(page)
  await expect(held(page)).toContainText('The browser keeps this tab silent')
  await expect(page.locator('[data-sounding]')).toHaveCount(0)
  await expectNoViolations(page)
  await held(page).getByRole('button', { name: 'Turn on sound' }).click()
  await expect(page.locator('[data-sounding]')).toBeVisible()
  await expect(held(page)).not.toContainText('silent')
})

test('blocked notifications are told of, with the way to allow them or to do without', async ({ openAs }) => {
  const page = await openAs(ana)
  await watchDesktop(page, 'denied')
  await expect(held(page)).toContainText('The browser blocks desktop notifications of this console')
  await held(page).getByRole('button', { name: 'Do without' }).click()
  await expect(held(page)).toHaveCount(0)
  await page.reload()
  await expect(page.locator('[data-ringing]')).toBeVisible()
  await expect(held(page)).toHaveCount(0)
})

test('sound and notifications are both held back: one card at a time', async ({ openAs }) => {
  const page = await openAs(ana)
  await watchDesktop(page, 'denied')
  await keepSilentUntilClicked(page)
  await held(page).getByRole('button', { name: 'Turn on sound' }).click()
  await expect(held(page)).toContainText('The browser blocks desktop notifications of this console')
  await held(page).getByRole('button', { name: 'Do without' }).click()
  await expect(held(page)).toHaveCount(0)
})

test('beside a CRM no card stands over a dialog @narrow', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  await watchDesktop(page, 'denied')
  await expect(held(page).getByRole('button', { name: 'Do without' })).toBeVisible()
  await page.getByRole('group', { name: 'Call controls' }).getByRole('button', { name: 'More' }).click()
  await page.getByRole('menuitem', { name: 'Redirect' }).click()
  const form = new TargetForm(page, `Redirect ${callOfTwo.name}`)
  await form.choose('night', 'Night desk')
  await form.submit('Redirect')
  await expect(new SessionPage(page).notices.status).toContainText('was redirected to Night desk')
})

test('a notification stands on the desktop as long as it rings', async ({ openAs, world }) => {
  const page = await openAs(ana)
  await watchDesktop(page, 'granted')
  const title = `Ringing: ${ringingCall.name}`
  await expect.poll(() => desktop(page)).toEqual([{ title, tag: ringingCall.id, isClosed: false }])
  await world.act({ endSession: { sessionId: ringingCall.id } })
  await expect.poll(() => desktop(page)).toEqual([{ title, tag: ringingCall.id, isClosed: true }])
})

test('the sound is chosen, tried out and kept', async ({ openAs }) => {
  const page = await openAs(ana)
  const menu = await new Header(page).openMenu(ana)
  await menu.getByRole('menuitem', { name: 'Ringing' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ringing' })
  await dialog.getByRole('radio', { name: 'Old telephone' }).check()
  await dialog.getByRole('slider', { name: 'Volume' }).fill('20')
  await expect(dialog.getByRole('status')).toHaveText('This browser lets it sound.')
  await expectNoViolations(page)
  await dialog.getByRole('button', { name: 'Test sound' }).click()
  await dialog.getByRole('button', { name: 'Done' }).click()
  await expect(dialog).toHaveCount(0)

  await page.reload()
  await new Header(page).openMenu(ana)
  await page.getByRole('menuitem', { name: 'Ringing' }).click()
  await expect(dialog.getByRole('radio', { name: 'Old telephone' })).toBeChecked()
  await expect(dialog.getByRole('slider', { name: 'Volume' })).toHaveValue('20')
})
