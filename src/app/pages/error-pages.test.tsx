import { screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { noor } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { findRow } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'

const chat = `/sessions/${steadySessions.chat}`
const findTitle = (name: string) => screen.findByRole('heading', { level: 1, name })

describe('a page that says why there is nothing on it, with a way back', () => {
  test.each([
    ['an unknown address', '/nowhere', 'Page not found'],
    ['an unknown address below a session', `${chat}/more`, 'Page not found'],
    ['an unknown session', '/sessions/65f0ffffffffffffffffffff', 'Session not found'],
    ['a blank session', '/sessions/%20', 'Session not found'],
    ['a session that is badly encoded', '/sessions/%E0%A4%A', 'Session not found'],
    ['a session of another account', `/sessions/${steadySessions.otherAccount}`, 'No access'],
  ])('%s', async (_what, path, title) => {
    await renderConsole(path)
    expect(await findTitle(title)).toBeTruthy()
    expect(screen.getAllByRole('link', { name: 'All sessions' })[0]?.getAttribute('href')).toBe('/sessions')
    // What rings meanwhile stands before it.
    const named = () => document.title.replace(/^\(\d+\) /, '')
    await waitFor(() => expect(named()).toBe(`${title} – Evo Voice console`))
    const freshness = screen.getByRole('status', { name: 'Freshness' })
    await waitFor(() => expect(freshness.textContent).toBe('Not live'))
  })
})

test('a session of another account of the same person is shown there, once they have switched', async () => {
  const { user } = await renderConsole(`/sessions/${steadySessions.otherAccount}`, { person: noor })
  expect(await findTitle('In another account')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Account: Harbor Lane Care' })).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Switch to Juniper Dental Group' }))
  expect(await screen.findByRole('button', { name: 'Account: Juniper Dental Group' })).toBeTruthy()
  expect(await screen.findByRole('list', { name: 'Members' })).toBeTruthy()
  expect(location.pathname).toBe(`/sessions/${steadySessions.otherAccount}`)
})

test('/ leads to the sessions', async () => {
  await renderConsole('/')
  expect(await screen.findByRole('region', { name: 'Sessions' })).toBeTruthy()
  expect(location.pathname).toBe('/sessions')
})

describe('a server that cannot be read', () => {
  test.each([
    ['a page of HTML', { body: 'html' }, "can't read"],
    ['a refusal', { status: 400, errorCode: 'X', message: 'No such thing' }, 'No such thing'],
  ] as const)('%s for the session: a sentence, and "Try again" works', async (_what, fault, words) => {
    const { user, world } = await renderConsole('/sessions')
    await world.fault({ operation: 'GetSession', ...fault })
    history.pushState(null, '', chat)
    expect(await findTitle('The session could not be read')).toBeTruthy()
    expect(document.body.textContent).toContain(words)
    await world.clearFaults()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await findRow('+18145550121')).toBeTruthy()
  })

  test('who is signed in cannot be read: a page of its own, and "Try again" works', async () => {
    const { user, world, client } = await renderConsole('/nowhere', { person: null })
    await screen.findByRole('heading', { level: 1, name: 'Sign in' })
    await world.fault({ operation: 'GetAuthStatus', status: 403 })
    client.clear()
    history.pushState(null, '', '/sessions')
    expect(await findTitle("The server can't be read")).toBeTruthy()
    await world.clearFaults()
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await findTitle('Sign in')).toBeTruthy()
  })
})

test('a session that is shown stays on screen when it cannot be read again', async () => {
  const { world, poll } = await renderConsole(chat)
  await findRow('+18145550121')
  await world.fault({ operation: 'GetSession', body: 'cut' })
  await poll()
  expect(await screen.findByText(/What you see is from/)).toBeTruthy()
  expect(document.querySelectorAll('[data-member-id]')).toHaveLength(3)
})
