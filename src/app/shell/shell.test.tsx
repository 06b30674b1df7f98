import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { activeSessions } from '#api/sessions.ts'
import { signedInUser } from '#api/sign-in/signed-in-user.ts'
import { ana, dana, noor, pat, yu } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { findRow } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'

const chat = `/sessions/${steadySessions.chat}`
const findInbox = () => screen.findByRole('list', { name: 'Sessions' })

test('the header tells account, server, freshness and person', async () => {
  await renderConsole('/sessions')
  expect(await screen.findByRole('button', { name: 'Account: Harbor Lane Care' })).toBeTruthy()
  expect(await screen.findByText('sandbox.test')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Ana Silva' })).toBeTruthy()
  await findInbox()
  const freshness = screen.getByRole('status', { name: 'Freshness' })
  await waitFor(() => expect(freshness.textContent).toMatch(/^Live/))
})

test('the menu of somebody of whom the server tells no name or address has a name all the same', async () => {
  const { user, client } = await renderConsole('/sessions')
  await findInbox()
  const nameless = { name: '', firstName: '', lastName: '', emailAddress: '' }
  act(() => {
    client.setQueryData(signedInUser().queryKey, (known) => known && { ...known, ...nameless })
  })
  await user.click(await screen.findByRole('button', { name: 'User menu' }))
  expect(await screen.findByRole('menuitem', { name: 'Sign out' })).toBeTruthy()
})

test('what only the older list knows rings too, on every page', async () => {
  const { world, poll } = await renderConsole('/history', { person: pat })
  const member = { identity: pat.email, role: 'Agent', callState: 'Ringing' } as const
  await world.act({ addMember: { sessionId: steadySessions.twoPeople, member } })
  await poll()
  expect(await screen.findByText(/^Ringing:/)).toBeTruthy()
})

describe('a sign-in that has expired', () => {
  test('is asked for over the intact screen, which goes on afterwards', async () => {
    const { user, world, poll } = await renderConsole(chat)
    await findRow(dana.email)
    await world.expire()
    await poll()
    const dialog = await screen.findByRole('dialog', { name: 'Sign in again' })
    expect(within(dialog).getByLabelText<HTMLInputElement>('Email').value).toBe(ana.email)
    expect(document.querySelector('h1')?.textContent).toBe('Nguyễn Thị Hoa')
    expect(document.querySelectorAll('[data-member-id]')).toHaveLength(3)
    await user.type(within(dialog).getByLabelText('Password'), ana.password)
    await user.click(within(dialog).getByRole('button', { name: 'Sign in' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(location.pathname).toBe(chat)
  })

  test('and somebody else signs in: nothing of the former person is left', async () => {
    const { user, world, client, poll } = await renderConsole('/sessions')
    await findInbox()
    await world.expire()
    await poll()
    const dialog = await screen.findByRole('dialog', { name: 'Sign in again' })
    const email = within(dialog).getByLabelText('Email')
    await user.clear(email)
    await user.type(email, yu.email)
    await user.type(within(dialog).getByLabelText('Password'), yu.password)
    await user.click(within(dialog).getByRole('button', { name: 'Sign in' }))
    expect(await screen.findByRole('button', { name: 'Account: Juniper Dental Group' })).toBeTruthy()
    await waitFor(() => expect(client.getQueryData(activeSessions().queryKey)).toHaveLength(1))
    expect(document.body.textContent).not.toContain('Maria Gonçalves')
  })
})

test('another account is another console: back to its sessions, with nothing of the former one', async () => {
  const { user } = await renderConsole(chat, { person: noor })
  await user.click(await screen.findByRole('button', { name: /^Account: / }))
  await user.click(await screen.findByRole('menuitemradio', { name: 'Juniper Dental Group' }))
  expect(await screen.findByRole('button', { name: 'Account: Juniper Dental Group' })).toBeTruthy()
  expect(location.pathname).toBe('/sessions')
  expect(localStorage.getItem('accountId')).toBe(noor.accounts[1]?.id)
  expect(document.body.textContent).not.toContain('Nguyễn Thị Hoa')
})

describe('signing out', () => {
  const leave = async (user: Awaited<ReturnType<typeof renderConsole>>['user']) => {
    await user.click(await screen.findByRole('button', { name: 'Ana Silva' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
    const dialog = await screen.findByRole('alertdialog', { name: 'Sign out in the middle of a session?' })
    expect(dialog.textContent).toContain('Maria Gonçalves')
    await user.click(within(dialog).getByRole('button', { name: 'Sign out' }))
  }

  test('leads to the sign-in, and nothing that was read is kept', async () => {
    const { user, client } = await renderConsole('/sessions')
    await findInbox()
    await leave(user)
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
    expect(client.getQueryCache().findAll({ queryKey: ['sessions'] })).toEqual([])
    expect(document.body.textContent).not.toContain('Maria Gonçalves')
  })

  test('asks whoever is in a session first, and nobody else', async () => {
    const { user, world } = await renderConsole('/sessions', { scenario: 'empty' })
    await user.click(await screen.findByRole('button', { name: 'Ana Silva' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
    expect(await world.signedIn()).toEqual([])
  })

  test('is called off by who would rather stay', async () => {
    const { user, world } = await renderConsole('/sessions')
    await findInbox()
    await user.click(await screen.findByRole('button', { name: 'Ana Silva' }))
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
    const stay = await screen.findByRole('button', { name: 'Stay' })
    await waitFor(() => expect(document.activeElement).toBe(stay))
    await user.click(stay)
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(await world.requests('Authenticate')).toEqual([])
  })

  test('without a clear end is looked up: who is out is out', async () => {
    const { user, world } = await renderConsole('/sessions')
    await findInbox()
    await world.fault({ operation: 'Authenticate', drop: true, after: true })
    await leave(user)
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
  })

  test('of which nobody can say what came of it is told so', async () => {
    const { user, world } = await renderConsole('/sessions')
    await findInbox()
    await world.fault({ operation: 'Authenticate', drop: true })
    await world.fault({ operation: 'GetAuthStatus', drop: true })
    await leave(user)
    expect((await screen.findByRole('alert')).textContent).toContain('Not sure whether you are signed out.')
    expect(location.pathname).toBe('/sessions')
  })

  test('that fails says that one is still signed in', async () => {
    const { user, world } = await renderConsole('/sessions')
    await findInbox()
    await world.fault({ operation: 'Authenticate', status: 503 })
    await leave(user)
    expect((await screen.findByRole('alert')).textContent).toContain('You are still signed in.')
    expect(location.pathname).toBe('/sessions')
  })
})
