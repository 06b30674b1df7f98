import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { expect, test } from 'vitest'

import type { OperationName } from '#api/contract/operations.ts'
import { dana, tom } from '../sandbox/cast.ts'
import { steadySessions } from '../sandbox/scenarios/steady-ids.ts'
import { findRow, remove } from '../test/members.ts'
import { renderConsole } from '../test/render-console.tsx'

/** Acts that end after the person has gone to another page: what is asked or told there must be seen. */
const { chat } = steadySessions

const button = (name: string) => screen.findByRole('button', { name })

/** The chat, and a way to another page on which an act begun there ends. */
async function renderChat(operation: OperationName) {
  const { user, world } = await renderConsole(`/sessions/${chat}`)
  await world.fault({ operation, holdRequest: 'act' })
  async function goOn({ isExpired }: { isExpired: boolean }) {
    const sessions = await screen.findByRole('list', { name: 'Sessions' })
    await user.click(within(sessions).getByRole('link', { name: /Søren Kjær/ }))
    await screen.findByRole('heading', { level: 1, name: 'Søren Kjær' })
    if (isExpired) await world.expire()
    await world.release('act')
  }
  return { user, world, goOn }
}

async function invite(user: UserEvent) {
  await user.click(await button('Invite'))
  const dialog = await screen.findByRole('dialog', { name: /^Invite somebody/ })
  await user.type(await within(dialog).findByRole('combobox', { name: /Name, phone/ }), 'tom')
  await screen.findByRole('option', { name: /Tom Okafor/ })
  await user.keyboard('{Enter}{Enter}')
}

async function endSession(user: UserEvent) {
  await user.click(await button('End session'))
  const dialog = await screen.findByRole('alertdialog')
  await user.click(within(dialog).getByRole('button', { name: 'End session' }))
}

test('a removal that was refused for want of a sign-in is told', async () => {
  const { user, world, goOn } = await renderChat('DeleteChatMember')
  await remove(user, dana.email)
  await goOn({ isExpired: true })
  expect(await screen.findByText(/^You had to sign in again, so .* was not removed\.$/)).toBeTruthy()
  expect(await world.members(chat)).toContain(dana.email)
})

test('so is the end of a session', async () => {
  const { user, goOn } = await renderChat('EndSession')
  await endSession(user)
  await goOn({ isExpired: true })
  expect(await screen.findByText('You had to sign in again first.')).toBeTruthy()
})

test('so is an invitation', async () => {
  const { user, goOn } = await renderChat('InviteChatMember')
  await invite(user)
  await goOn({ isExpired: true })
  expect(await screen.findByText('You had to sign in again first.')).toBeTruthy()
})

test('where somebody has come in, the way to hand over leads back to the session first', async () => {
  const { user, goOn } = await renderChat('InviteChatMember')
  await invite(user)
  await goOn({ isExpired: false })
  const notices = within(screen.getByRole('region', { name: 'Notices' }))
  await user.click(await notices.findByRole('button', { name: 'Leave' }))
  await waitFor(() => expect(globalThis.location.pathname).toBe(`/sessions/${chat}`))
  expect(await findRow(tom.email)).toBeTruthy()
})
