import { SessionPage, sessionPath } from './pages/session-page.ts'
import { SessionsPage } from './pages/sessions-page.ts'
import { TargetForm } from './pages/target-form.ts'
import { expectNoViolations } from './support/accessibility.ts'
import { expect, test } from './support/fixtures.ts'
import { callOfTwo, conference, heldCall } from './support/known-sessions.ts'
import { ana, mei } from './support/people.ts'

test('a call is held and resumed, each marked at once and done on proof', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const session = new SessionPage(page)
  const controls = page.getByRole('group', { name: 'Call controls' })
  await world.holdRequest('HoldSession', 'hold')
  await controls.getByRole('button', { name: 'Hold' }).click()
  await expect(controls.getByRole('button', { name: 'Holding…' })).toHaveAttribute('aria-busy', 'true')
  await expect(session.state('Call')).toHaveText('Connected')
  await world.release('hold')
  await expect(session.state('Call')).toHaveText('Hold')
  await expect(session.notices.status).toContainText(`${callOfTwo.name} is on hold`)
  await expectNoViolations(page)

  await controls.getByRole('button', { name: 'Resume' }).click()
  await expect(session.state('Call')).toHaveText('Connected')
  await expect(controls.getByRole('button', { name: 'Hold' })).toBeFocused()
  const { counts } = await world.requests()
  expect([counts['HoldSession'], counts['PatchSession']]).toEqual([1, 1])
})

test('what became of a hold that nobody could see is told once the session can be read, on another page too', async ({
  openAs,
  world,
}) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const { notices } = new SessionPage(page)
  await world.fault({ operation: 'GetSession', body: 'html' })
  await world.fault({ operation: 'HoldSession', status: 500, after: true, times: 1 })
  await page.getByRole('button', { name: 'Hold' }).click()
  await expect(notices.alert).toContainText(`Not sure whether ${callOfTwo.name} is on hold.`)
  await new SessionsPage(page).link(conference).click()
  await world.clearFaults()
  await expect(notices.status).toContainText(`${callOfTwo.name} is on hold`, { timeout: 20_000 })
  await expect(notices.alert).toHaveCount(0)
})

test('a server that takes the guess of how to resume for wrong is named', async ({ openAs, world }) => {
  const session = new SessionPage(await openAs(ana, sessionPath(heldCall)))
  await world.fault({ operation: 'PatchSession', status: 405 })
  await session.page.getByRole('button', { name: 'Resume' }).click()
  await expect(session.notices.alert).toContainText('Evo Voice documents no way to end a hold.')
  await expect(session.state('Call')).toHaveText('Hold')
})

test('a call is redirected to a contact, which the question says of whom', async ({ openAs }) => {
  const page = await openAs(ana, sessionPath(conference))
  const session = new SessionPage(page)
  const form = new TargetForm(page, `Redirect ${conference.name}`)
  await page.getByRole('button', { name: 'Redirect' }).click()
  await expect(form.dialog).toContainText(`${conference.name} is sent to the person you choose.`)
  await form.choose('night', 'Night desk')
  await expectNoViolations(page)
  await form.submit('Redirect')
  await expect(session.notices.status).toContainText(`${conference.name} was redirected to Night desk`)
  await expect(session.rowOf('+18145550191')).toContainText('Ringing')
})

test('somebody is called into a call by number', async ({ openAs, world }) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const session = new SessionPage(page)
  const form = new TargetForm(page, `Add somebody to “${callOfTwo.name}”`)
  await world.holdRequest('AddConferenceMember', 'call')
  await page.getByRole('button', { name: 'Add to call' }).click()
  await form.choose('(814) 555-0199', '+1 814 555 0199')
  await form.submit('Call')
  await expect(session.row('+1 814 555 0199')).toContainText('Calling…')
  await world.release('call')
  await expect(session.rowOf('+18145550199')).toContainText('Ringing')
})

test('a role that may not steer a call is told so', async ({ openAs }) => {
  const page = await openAs(mei, sessionPath(callOfTwo))
  for (const name of ['Hold', 'Redirect', 'End session']) {
    const control = page.getByRole('button', { name, exact: true })
    await expect(control).toHaveAttribute('aria-disabled', 'true')
    await expect(control).toHaveAccessibleDescription(
      'Your role may not do this. The server asks for another one.',
    )
  }
})

test('on a narrow screen one control is in sight and the others are in a menu @narrow', async ({
  openAs,
}) => {
  const page = await openAs(ana, sessionPath(callOfTwo))
  const controls = page.getByRole('group', { name: 'Call controls' })
  await expect(controls.getByRole('button')).toHaveText(['Hold', 'More'])
  await controls.getByRole('button', { name: 'More' }).click()
  await expect(page.getByRole('menuitem')).toHaveText([
    'Redirect',
    'Add to call',
    'End session',
    'Export',
    'Print view',
  ])
  await expectNoViolations(page)
  await page.getByRole('menuitem', { name: 'Redirect' }).click()
  const form = new TargetForm(page, `Redirect ${callOfTwo.name}`)
  await form.choose('night', 'Night desk')
  await form.submit('Redirect')
  await expect(new SessionPage(page).notices.status).toContainText('was redirected to Night desk')
})
