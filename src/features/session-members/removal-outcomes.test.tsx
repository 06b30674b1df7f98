import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { ana, dana, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { findRow, remove, removeButton, rowOf } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'

const chat = steadySessions.chat
const address = `/sessions/${chat}`

describe('an outcome and what is offered', () => {
  test.each([
    ['a 500', { status: 500 }, 'Dana Reyes was not removed.', 'The server reported an error (500).'],
    ['a dropped connection', { drop: true }, 'Dana Reyes was not removed.', 'The server gave no answer.'],
    ['a 404', { status: 404 }, 'Dana Reyes was not removed.', 'The server reported an error (404).'],
  ] as const)(
    '%s: the row is as it was, and "Try again" asks the server again',
    async (_what, fault, text, why) => {
      const { user, world } = await renderConsole(address)
      await world.fault({ operation: 'DeleteChatMember', times: 1, ...fault })
      await remove(user, dana.email)
      const alert = await screen.findByRole('alert')
      expect(alert.textContent).toContain(text)
      expect(alert.textContent).toContain(why)
      expect((await findRow(dana.email)).getAttribute('aria-busy')).toBeNull()
      expect(screen.queryByText('Dana Reyes removed')).toBeNull()
      await user.click(within(alert).getByRole('button', { name: 'Try again' }))
      expect(await screen.findByText('Dana Reyes removed')).toBeTruthy()
      expect(rowOf(dana.email)).toBeNull()
    },
  )

  test.each([
    ['a 500 after the act', { status: 500, after: true }],
    ['a connection lost after the act', { drop: true, after: true }],
    ['an answer cut off', { body: 'cut' }],
    ['a page of HTML', { body: 'html' }],
    ['a 204', { status: 204, after: true }],
  ] as const)('%s is looked up and told as it is', async (_what, fault) => {
    const { user, world } = await renderConsole(address)
    await world.fault({ operation: 'DeleteChatMember', ...fault })
    await remove(user, dana.email)
    expect(await screen.findByText('Dana Reyes removed')).toBeTruthy()
    expect(rowOf(dana.email)).toBeNull()
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

test('somebody whom a colleague took out a moment before had already left, and nothing is red', async () => {
  const { user, world } = await renderConsole(address)
  await findRow(dana.email)
  await world.act({ removeMember: { sessionId: chat, identity: dana.email, by: tom.email } })
  await remove(user, dana.email)
  expect(await screen.findByText('Dana Reyes had already left')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(rowOf(dana.email)).toBeNull()
})

test('a 403 is told with the name, and the button gives it as its reason from then on', async () => {
  const { user, world } = await renderConsole(address)
  await world.fault({ operation: 'DeleteChatMember', status: 403 })
  await remove(user, dana.email)
  expect((await screen.findByRole('alert')).textContent).toContain(
    "You can't remove Dana Reyes in this account.",
  )
  const button = await removeButton(dana.email)
  await waitFor(() => expect(button.getAttribute('aria-disabled')).toBe('true'))
  expect(descriptionOf(button)).toBe("Dana Reyes can't be removed by you in this account.")
})

test('a 409 asks again, with what is true now', async () => {
  const { user, world } = await renderConsole(address)
  await world.fault({ operation: 'DeleteChatMember', status: 409, times: 1 })
  await remove(user, dana.email)
  const again = await screen.findByText(/The session changed while Dana Reyes was being removed/)
  expect(again.getAttribute('role')).toBe('alert')
  const dialog = screen.getByRole('alertdialog', { name: 'Remove Dana Reyes?' })
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
  expect(await screen.findByText('Dana Reyes removed')).toBeTruthy()
})

test('a 429 tells how long to wait, and "Try again" waits with it', async () => {
  const { user, world } = await renderConsole(address)
  await world.fault({ operation: 'DeleteChatMember', status: 429, retryAfter: 60 })
  await remove(user, dana.email)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('the server asks to wait 60 seconds')
  const tryAgain = within(alert).getByRole('button', { name: /Try again/ })
  expect(tryAgain.getAttribute('aria-disabled')).toBe('true')
  await user.click(tryAgain)
  expect(await world.requests('DeleteChatMember')).toHaveLength(1)
})

test('a 401 asks for a sign-in over the intact screen, and then asks again instead of sending again', async () => {
  const { user, world } = await renderConsole(address)
  await world.fault({ operation: 'DeleteChatMember', status: 401, expire: true, times: 1 })
  await remove(user, dana.email)
  const signIn = await screen.findByRole('dialog', { name: 'Sign in again' })
  expect(rowOf(dana.email)).toBeTruthy()
  await user.type(within(signIn).getByLabelText('Password'), ana.password)
  await user.click(within(signIn).getByRole('button', { name: 'Sign in' }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Remove Dana Reyes?' })
  expect(dialog.textContent).toContain('You had to sign in again, so Dana Reyes was not removed.')
  expect(await world.requests('DeleteChatMember')).toHaveLength(1)
  expect(await world.members(chat)).toContain(dana.email)
})

test('"Try again" of an older notice tells why whoever was taken out meanwhile may not, and sends nothing', async () => {
  const { user, world, poll } = await renderConsole(address, { person: dana })
  await world.fault({ operation: 'DeleteChatMember', status: 500 })
  await remove(user, ana.email)
  const tryAgain = within(await screen.findByRole('alert')).getByRole('button', { name: 'Try again' })
  await world.act({ removeMember: { sessionId: chat, identity: dana.email, by: tom.email } })
  // A read that was on its way already may be of before.
  await waitFor(async () => {
    await poll()
    expect(rowOf(dana.email)).toBeNull()
  })
  await user.click(tryAgain)
  const told = await within(screen.getByRole('region', { name: 'Notices' })).findByText('Remove Ana Silva')
  expect(told.closest('[aria-live=polite]')?.textContent).toContain('You are no longer in this session.')
  expect(await world.requests('DeleteChatMember')).toHaveLength(1)
})

test('nobody knows where the session cannot be read either, and the row stays', async () => {
  const { user, world } = await renderConsole(address)
  await findRow(dana.email)
  await world.fault({ operation: 'DeleteChatMember', status: 502, after: true })
  await world.fault({ operation: 'GetSession', status: 403 })
  await remove(user, dana.email)
  expect((await screen.findByRole('alert')).textContent).toContain('Not sure whether Dana Reyes was removed.')
  expect(rowOf(dana.email)).toBeTruthy()
})

const descriptionOf = (element: HTMLElement) =>
  document.getElementById(element.getAttribute('aria-describedby') ?? '')?.textContent
