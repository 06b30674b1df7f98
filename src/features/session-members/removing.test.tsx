import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { ana, dana, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { askToRemove, findRow, listed, remove, removeButton, rowOf } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'

const call = steadySessions.voiceCall
const address = `/sessions/${call}`
const caller = '+18145550111'
const billing = '+18145550190'

test('a member is marked at once, goes on proof, and the outcome is said politely', async () => {
  const { user, world } = await renderConsole(address)
  await world.fault({ operation: 'DeleteChatMember', holdRequest: 'act' })
  await remove(user, tom.email)

  const row = await findRow(tom.email)
  expect(row.getAttribute('aria-busy')).toBe('true')
  expect(row.textContent).toContain('Removing…')
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(await world.members(call)).toContain(tom.email)

  await world.release('act')
  const said = await screen.findByText('Tom Okafor removed')
  expect(said.closest('output')).toBeTruthy()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(listed()).toEqual([caller, ana.email, billing])
})

test('a poll that comes while the act is under way takes the mark away from nobody', async () => {
  const { user, world, poll } = await renderConsole(address)
  await world.fault({ operation: 'DeleteChatMember', holdRequest: 'act' })
  await remove(user, tom.email)
  await world.act({ patchSession: { sessionId: call, patch: { displayName: 'Maria G.' } } })
  await poll()
  expect(await screen.findByRole('heading', { level: 1, name: 'Maria G.' })).toBeTruthy()
  expect(rowOf(tom.email)?.getAttribute('aria-busy')).toBe('true')
  await world.release('act')
  await waitFor(() => expect(rowOf(tom.email)).toBeNull())
})

test('a double click asks once and sends once', async () => {
  const { user, world } = await renderConsole(address)
  await user.dblClick(await removeButton(tom.email))
  const dialog = await screen.findByRole('alertdialog')
  await user.dblClick(within(dialog).getByRole('button', { name: 'Remove' }))
  await screen.findByText('Tom Okafor removed')
  expect(await world.requests('DeleteChatMember')).toHaveLength(1)
})

test('"Cancel" and Escape change nothing and give focus back', async () => {
  const { user, world } = await renderConsole(address)
  const button = await removeButton(tom.email)
  const dialog = await askToRemove(user, tom.email)
  const cancel = within(dialog).getByRole('button', { name: 'Cancel' })
  await waitFor(() => expect(document.activeElement).toBe(cancel))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  await waitFor(() => expect(rowOf(tom.email)?.contains(document.activeElement)).toBe(true))
  await user.click(within(await askToRemove(user, tom.email)).getByRole('button', { name: 'Cancel' }))
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  expect(button.isConnected).toBe(true)
  expect(await world.requests('DeleteChatMember')).toEqual([])
})

test('after a removal focus is at the row that took the place', async () => {
  const { user } = await renderConsole(address)
  await remove(user, tom.email)
  await screen.findByText('Tom Okafor removed')
  await waitFor(() => expect(rowOf(billing)?.contains(document.activeElement)).toBe(true))
})

test('leaving is another button with other words', async () => {
  const { user, world } = await renderConsole(`/sessions/${steadySessions.chat}`)
  expect((await removeButton(ana.email)).textContent).toBe('Leave')
  const dialog = await askToRemove(user, ana.email)
  expect(dialog.textContent).toContain('You will leave the session.')
  await user.click(within(dialog).getByRole('button', { name: 'Leave' }))
  expect(await screen.findByText(/^You left Nguyễn Thị Hoa/)).toBeTruthy()
  expect(await world.members(steadySessions.chat)).toEqual(['+18145550121', dana.email])
})

test('the session’s log and states follow the removal', async () => {
  const { user } = await renderConsole(`/sessions/${steadySessions.twoPeople}`)
  await remove(user, '+18145550112')
  await screen.findByText('Søren Kjær removed')
  const log = await screen.findByRole('log', { name: 'Log' })
  expect(await within(log).findByText(/Ana Silva removed Søren Kjær \(Caller\)/)).toBeTruthy()
  const states = screen.getByRole('region', { name: 'States' })
  await waitFor(() => expect(states.textContent).toContain('Disconnected'))
})
