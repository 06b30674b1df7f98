import { SessionPage, sessionPath } from './pages/session-page.ts'
import { TargetForm } from './pages/target-form.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { chat } from './support/known-sessions.ts'
import { ana, mei, tom } from './support/people.ts'

const title = `Invite somebody to “${chat.name}”`

test('a contact is invited with the keyboard alone, joining at once and in on proof', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  const form = new TargetForm(page, title)
  await world.holdRequest('InviteChatMember', 'invite')
  const invite = page.getByRole('button', { name: 'Invite', exact: true })
  await invite.focus()
  await page.keyboard.press('Enter')
  await expect(form.box).toBeFocused()
  await page.keyboard.type('okaf')
  await expect(form.option('Tom Okafor')).toBeVisible()
  await expectNoViolations(page)
  await page.keyboard.press('Enter')
  await expect(form.box).toHaveValue('Tom Okafor')
  await page.keyboard.press('Enter')

  await expect(form.dialog).toBeHidden()
  await expect(invite).toBeFocused()
  await expect(session.row('Tom Okafor')).toContainText('Joining…')
  await expect(session.row('Tom Okafor')).toHaveAttribute('aria-busy', 'true')
  await world.release('invite')
  await expect(session.rowOf(tom.email)).toContainText('Transfer')
  await expect(session.notices.status).toContainText('Tom Okafor is in')
  await expect(session.row('Tom Okafor')).toHaveCount(1)
  await expect(session.log.lines).toContainText('Ana Silva invited Tom Okafor (Transfer)')
})

test('a phone number is checked, shown across borders, and goes with a caller id', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  const form = new TargetForm(page, title)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await form.box.fill('814 555 01')
  await page.keyboard.press('Escape')
  await form.submit('Invite')
  await expect(form.box).toHaveAccessibleDescription('This phone number is too short.')
  await expect(form.box).toBeFocused()
  await expectNoViolations(page)
  await form.choose('814 555 0199', '+1 814 555 0199')
  await expect(form.callerId).toHaveValue('+1 814 555 0100')
  await form.submit('Invite')
  await expect(session.notices.status).toContainText('+1 814 555 0199 is in')
  const { requests } = await world.requests()
  expect(requests.filter(({ operation }) => operation === 'InviteChatMember')).toHaveLength(1)
  await expect(session.rowOf('+18145550199')).toBeVisible()
})

test('an e-mail address is invited, and somebody who is there already is not', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  const form = new TargetForm(page, title)
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await form.choose('dana', 'Dana Reyes')
  await form.submit('Invite')
  await expect(form.box).toHaveAccessibleDescription('Dana Reyes is already in this session.')
  await form.choose('eve@x.example', 'eve@x.example')
  await expect(form.callerId).toBeHidden()
  await form.submit('Invite')
  await expect(session.rowOf('eve@x.example')).toBeVisible()
})

test('a server that refuses says why, and nobody is shown as in', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(chat))
  const session = new SessionPage(page)
  const form = new TargetForm(page, title)
  await world.fault({ operation: 'InviteChatMember', status: 400, message: 'No seats left' })
  await page.getByRole('button', { name: 'Invite', exact: true }).click()
  await form.choose('okafor', 'Tom Okafor')
  await form.submit('Invite')
  await expect(session.notices.alert).toContainText('Tom Okafor was not invited.')
  await expect(session.notices.alert).toContainText('No seats left')
  await expect(session.row('Tom Okafor')).toHaveCount(0)
})

test('a role that may not invite is told so', async ({ openAs }) => {
  const page = await openAs(mei, sessionPath(chat))
  const invite = page.getByRole('button', { name: 'Invite', exact: true })
  await expect(invite).toHaveAccessibleDescription(
    'Your role may not do this. The server asks for another one.',
  )
  await expect(invite).toHaveAttribute('aria-disabled', 'true')
})
