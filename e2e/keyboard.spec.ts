import { ChatPane } from './pages/chat-pane.ts'
import { Header } from './pages/header.ts'
import { Palette } from './pages/palette.ts'
import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { SignInPage } from './pages/sign-in-page.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, chat, conference } from './support/known-sessions.ts'
import { ana, dana } from './support/people.ts'
import { deletesIn } from './support/removals.ts'

test('without a mouse: sign in, open a session, search its log, write, remove, leave', async ({
  page,
  world,
}) => {
  const keys = page.keyboard
  await page.goto('/')
  const form = new SignInPage(page)
  await expect(form.heading).toBeVisible()
  // Tab alone finds the fields, in their order.
  await expect(async () => {
    await keys.press('Tab')
    await expect(form.email).toBeFocused({ timeout: 200 })
  }).toPass()
  await keys.type(ana.email)
  await keys.press('Tab')
  await expect(form.password).toBeFocused()
  await keys.type(ana.password)
  await keys.press('Enter')

  const sessions = new SessionsPage(page)
  const palette = new Palette(page)
  await expect(sessions.link(chat)).toBeVisible()
  await expect(page.getByRole('button', { name: 'All commands' })).toBeAttached()
  await keys.press('g')
  await expect(sessions.links.first()).toBeFocused()
  await keys.press('End')
  await expect(sessions.links.last()).toBeFocused()
  await keys.press('Home')
  await palette.run('nguyen', chat.name)

  const session = new SessionPage(page)
  await expect(session.heading).toHaveText(chat.name)
  await expect(session.rows).toHaveCount(3)
  await expect(session.log.lines).toContainText('invited')
  await keys.press('/')
  await expect(session.log.search).toBeFocused()
  await keys.type('invited')
  await expect(session.log.matchCount).toHaveText('1 of 1 match')
  // In a field every letter is a letter.
  await keys.type('/h?')
  await expect(session.log.search).toHaveValue('invited/h?')
  await keys.press('Escape')
  await expect(session.log.search).toHaveValue('')

  await palette.run('write a message')
  const pane = new ChatPane(page)
  await expect(pane.field).toBeFocused()
  await keys.type('Hello from the keyboard')
  await keys.press('Enter')
  await expect(pane.said('Hello from the keyboard')).toBeVisible()

  await palette.run('go to the members')
  await expect(session.rows.first()).toBeFocused()
  await keys.press('End')
  await keys.press('Home')
  await expect(session.rows.first()).toBeFocused()
  await expect(async () => {
    await keys.press('ArrowDown')
    await expect(session.rowOf(dana.email)).toBeFocused({ timeout: 200 })
  }).toPass()
  await keys.press('Delete')
  await expect(session.dialog.about(dana.name)).toBeVisible()
  await expect(session.dialog.cancel).toBeFocused()
  await keys.press('Tab')
  await expect(session.dialog.remove).toBeFocused()
  await keys.press('Enter')
  await expect(session.notices.status).toContainText('Dana Reyes removed')
  await expect(session.rows).toHaveCount(2)
  expect(deletesIn(await world.requests())).toHaveLength(1)

  await keys.press('l')
  const leave = page.getByRole('alertdialog', { name: `Leave ${chat.name}?` })
  await expect(leave.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await keys.press('Tab')
  await keys.press('Enter')
  await expect(session.notices.status).toContainText(`You left ${chat.name}`)
})

test('the palette does what the buttons do, asks where they ask, and says why not', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  const palette = new Palette(page)
  await expect(session.rows).toHaveCount(4)
  await expect(page.getByRole('button', { name: 'Hold', exact: true })).toBeVisible()

  await palette.open()
  await page.keyboard.type('invite')
  await expect(palette.option('Invite')).toHaveAttribute('aria-disabled', 'true')
  await expect(palette.option('Invite')).toContainText('chat')
  await page.keyboard.press('Enter')
  await expect(palette.dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toHaveCount(0)

  await palette.run('remove tom', 'Remove Tom Okafor')
  await expect(session.dialog.about('Tom Okafor')).toBeVisible()
  await expect(session.dialog.cancel).toBeFocused()
  // Under a dialog no key is a shortcut.
  await page.keyboard.press('?')
  await page.keyboard.press('Control+k')
  await expect(palette.sheet).toHaveCount(0)
  await expect(palette.dialog).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(session.dialog.any).toHaveCount(0)
  expect(deletesIn(await world.requests())).toHaveLength(0)

  await palette.run('hold')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await page.keyboard.press('h')
  await expect(page.getByRole('button', { name: 'Hold', exact: true })).toBeVisible()

  await palette.run('dark')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await palette.run('kj', callOfTwo.name)
  await expect(session.heading).toHaveText(callOfTwo.name)
  await palette.run('sign out')
  await expect(page.getByRole('alertdialog', { name: /^Sign out in the middle/ })).toBeVisible()
})

test('a key has another one, none have any, and the sheet says so', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const session = new SessionPage(page)
  const palette = new Palette(page)
  await expect(session.rows).toHaveCount(2)
  await expect(page.getByRole('button', { name: 'All commands' })).toBeAttached()
  await expect(page.getByRole('button', { name: 'Hold', exact: true })).toBeVisible()

  await page.keyboard.press('?')
  await expect(palette.sheet).toContainText('Hold or resumeH')
  await palette.sheet.getByRole('button', { name: 'Change shortcuts' }).press('Enter')
  const { settings } = palette
  const hold = settings.getByRole('button', { name: /^Hold or resume:/ })
  await hold.press('Enter')
  await page.keyboard.press('r')
  await expect(hold).toHaveAccessibleName('Hold or resume: R. Change')
  await expect(hold).toHaveAccessibleDescription('Redirect has the same keys.')
  await hold.press('Enter')
  await page.keyboard.press('Escape')
  await expect(settings).toBeVisible()
  await hold.press('Enter')
  await page.keyboard.press('x')
  await expect(hold).toHaveAccessibleName('Hold or resume: X. Change')
  await settings.getByRole('button', { name: 'Done' }).press('Enter')
  await expect(settings).toHaveCount(0)

  await page.keyboard.press('x')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
  await palette.run('settings')
  await settings.getByRole('radio', { name: 'Off' }).press('Space')
  await settings.getByRole('button', { name: 'Done' }).press('Enter')
  await expect(settings).toHaveCount(0)
  await page.keyboard.press('x')
  await page.keyboard.press('?')
  await palette.open()
  await expect(palette.sheet).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Resume' })).toBeVisible()
})

test('Ctrl+K opens the palette while a menu or a dialog is still closing', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  const palette = new Palette(page)
  await expect(page.getByRole('button', { name: 'All commands' })).toBeAttached()
  // So slow that it is certainly still there; the page's policy forbids another stylesheet.
  await page.evaluate(() =>
    document.styleSheets[0]?.insertRule(
      '[data-ending-style] { opacity: 0; transition: opacity 2s !important }',
    ),
  )

  await new Header(page).openMenu(ana)
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(palette.search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(palette.dialog).toHaveCount(0)

  await session.removeButton('Tom Okafor').click()
  await expect(session.dialog.cancel).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(palette.search).toBeFocused()
  await expect(session.dialog.any).toHaveCount(0)
  await expect(palette.search).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(session.removeButton('Tom Okafor')).toBeFocused()
})
