import { readFile } from 'node:fs/promises'

import { Header } from './pages/header.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expectNoViolationsInAnyLook } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, dana, tom } from './support/people.ts'

test('what somebody did stays with its outcome until they sign out', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(chat)))
  const { page } = session
  await world.fault({ operation: 'DeleteChatMember', status: 500, times: 1 })
  await session.remove(dana.name)
  const failure = session.notices.alert
  await expect(failure).toContainText('Dana Reyes was not removed.')
  await expect(failure.getByRole('button', { name: 'Copy reference' })).toBeVisible()
  await session.notices.tryAgain.click()
  await expect(session.notices.status).toContainText('Dana Reyes removed')

  await page.reload()
  const header = new Header(page)
  await header.openMenu(ana)
  await page.getByRole('menuitem', { name: 'What you did' }).click()
  const record = page.getByRole('dialog', { name: 'What you did' })
  const acts = record.getByRole('listitem')
  await expect(acts).toHaveText([/^Remove Dana ReyesDone/, /^Remove Dana ReyesNot done/])
  await expectNoViolationsInAnyLook(page)

  const saving = page.waitForEvent('download')
  await page.evaluate(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'))
  await record.getByRole('button', { name: 'Save as CSV' }).click()
  const file = await readFile(await (await saving).path(), 'utf8')
  expect(file.trim().split('\r\n')).toHaveLength(3)
  expect(file).toContain(`,remove,${chat.id},`)
  expect(file).toMatch(/,not-done,DeleteChatMember refused 500 /)

  await record.getByRole('link').first().click()
  await expect(record).toHaveCount(0)
  await header.signOut(ana)
  await new SignInPage(page).signIn({ email: tom.email, password: tom.password })
  await header.openMenu(tom)
  await page.getByRole('menuitem', { name: 'What you did' }).click()
  await expect(record).toContainText('Nothing yet')
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Dana Reyes')
})
