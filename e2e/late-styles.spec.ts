import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { expect, test } from './support/fixtures.ts'
import { holdAsset } from './support/hold-asset.ts'
import { conference } from './support/known-sessions.ts'
import { ana } from './support/people.ts'
import { signIn } from './support/sign-in.ts'

/** The style that every question wears. */
const dialogs = /\/assets\/dialogs-[\w-]+\.css$/

test('what a slow style belongs to is shown when it has come, and nothing else waits for it', async ({
  context,
  page,
}) => {
  const letGo = await holdAsset(page, dialogs)
  await signIn(context, ana)
  const styleAsked = page.waitForRequest(dialogs)
  await page.goto(sessionPath(conference))
  await styleAsked

  const menu = await new Header(page).openMenu(ana)
  await expect(menu).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(menu).toHaveCount(0)

  letGo()
  const session = new SessionPage(page)
  await session.removeButton('Tom Okafor').click()
  await expect(session.dialog.cancel).toBeFocused()
  await expect(session.dialog.any).toHaveCSS('position', 'fixed')
})
