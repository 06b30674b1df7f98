import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'

import { forgetWall } from '#api/wall/wall-reader.ts'
import { ana, mei, zoe } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

// Every test has another server.
beforeEach(forgetWall)

const table = () => screen.findByRole('table', { name: 'Live sessions' })
const names = async () =>
  [...(await table()).querySelectorAll('tbody strong')].map((each) => each.textContent)
const idOf = (link: HTMLElement) => link.getAttribute('href')?.match(/wall\/([^?]+)/)?.[1] ?? ''
const region = () => screen.getByRole('region', { name: 'Wall' })

test('who waits longest stands on top, and each link says what a glance sees', async () => {
  await renderConsole('/wall', { person: zoe })
  await waitFor(() => expect(region().textContent).toContain('9 sessions'))
  expect((await names()).slice(0, 2)).toEqual(expect.arrayContaining(['Óscar Peña', '王小明']))
  expect((await table()).getAttribute('aria-rowcount')).toBe('10')
  const link = within(await table()).getByRole('link', {
    name: /^Óscar Peña, ?voice, incoming, Ringing, ?waiting/,
  })
  expect(link.getAttribute('href')).toBe(`/wall/${steadySessions.ringing}`)
})

test('a system administrator sees it too', async () => {
  await renderConsole('/wall', { person: mei })
  expect(await names()).toHaveLength(9)
})

test('for an agent there is no wall, and nothing of it is asked for', async () => {
  const { world } = await renderConsole('/wall', { person: ana })
  expect(await screen.findByRole('heading', { level: 1, name: 'No access' })).toBeTruthy()
  expect(await world.requests('AppGetActiveSessions')).toEqual([])
})

test('what is looked for stands in the address, with a way back', async () => {
  const { user } = await renderConsole('/wall?channel=Chat', { person: zoe })
  await user.type(await screen.findByRole('searchbox', { name: 'Find on the wall' }), 'hoa')
  await waitFor(async () => expect(await names()).toEqual(['Nguyễn Thị Hoa']))
  expect(location.search).toBe('?find=hoa&channel=Chat')
  await user.type(screen.getByRole('searchbox', { name: 'Find on the wall' }), ' nobody')
  expect(await screen.findByText('No session fits')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  await waitFor(() => expect(region().textContent).toContain('9 sessions'))
  expect(location.search).toBe('')
})

test('a change shows with the next read, which asks only for what changed', async () => {
  const { world, poll } = await renderConsole('/wall', { person: zoe })
  await table()
  await world.act({
    patchSession: { sessionId: steadySessions.twoPeople, patch: { displayName: 'Changed just now' } },
  })
  await world.forgetRequests()
  await poll()
  await waitFor(async () => expect(await names()).toContain('Changed just now'))
  expect((await world.requests('ListSessions')).length).toBe(1)
  expect((await world.requests('AppGetActiveSessions')).length).toBe(0)
})

test('whoever has looked at the wall can still sign out', async () => {
  const { user } = await renderConsole('/wall', { person: mei })
  await table()
  await user.click(screen.getByRole('button', { name: '美 林' }))
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy()
})

test('a wall that cannot be read says so; one that is shown stays', async () => {
  const { user, world, client } = await renderConsole('/history', { person: zoe })
  await world.fault({ operation: '*', status: 403 })
  act(() => history.pushState(null, '', '/wall'))
  expect(await screen.findByText("The wall can't be read")).toBeTruthy()
  await world.clearFaults()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await table()
  await world.fault({ operation: '*', status: 400 })
  await act(() => client.refetchQueries({ queryKey: ['sessions', 'list', 'wall'] }))
  expect(await screen.findByText(/What you see is from/)).toBeTruthy()
  expect(await names()).toHaveLength(9)
})

test('what is typed while the rest is still being read stays, and its box keeps focus', async () => {
  const { user, world, client } = await renderConsole('/history', { person: zoe })
  await world.fault({ operation: 'AppGetActiveSessions', hold: 'all' })
  act(() => history.pushState(null, '', '/wall'))
  await waitFor(() => expect(region().textContent).toContain('9 so far'))
  const box = screen.getByRole('searchbox', { name: 'Find on the wall' })
  await user.type(box, 'hoa')
  await waitFor(async () => expect(await names()).toEqual(['Nguyễn Thị Hoa']))
  await waitFor(async () => expect(await world.held('all')).toBe(1))
  await world.clearFaults()
  await world.release('all')
  await waitFor(() => expect(region().textContent).toContain('1 of 9 sessions'))
  expect(client.isFetching({ queryKey: ['sessions', 'list', 'wall'] })).toBe(0)
  expect(document.activeElement).toBe(box)
  expect(screen.getByRole('searchbox', { name: 'Find on the wall' })).toBe(box)
  expect((box as HTMLInputElement).value).toBe('hoa')
  expect(await names()).toEqual(['Nguyễn Thị Hoa'])
})

test('where the rest cannot be read, the first ones stay and that is said', async () => {
  const { user, world } = await renderConsole('/history', { person: zoe })
  await world.fault({ operation: 'AppGetActiveSessions', status: 403 })
  act(() => history.pushState(null, '', '/wall'))
  expect(await screen.findByText(/only the sessions that changed last/)).toBeTruthy()
  expect(region().textContent).toContain('9 so far')
  expect(await names()).toHaveLength(9)
  await world.clearFaults()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(region().textContent).toContain('9 sessions'))
  expect(screen.queryByText(/only the sessions that changed last/)).toBeNull()
})

test('the last one that fits stays as a mark where somebody stands on it with the keyboard', async () => {
  const { world, poll } = await renderConsole('/wall?find=hoa', { person: zoe })
  const link = within(await table()).getByRole('link', { name: /^Nguyễn Thị Hoa/ })
  act(() => link.focus())
  await world.act({ endSession: { sessionId: idOf(link) } })
  await poll()
  expect(await within(await table()).findByRole('link', { name: /Left the floor/ })).toBe(link)
  expect(document.activeElement).toBe(link)
})

test('when the last one that fits goes from under a click, focus goes to the heading', async () => {
  const { user, world, poll } = await renderConsole('/wall?find=hoa', { person: zoe })
  const link = within(await table()).getByRole('link', { name: /^Nguyễn Thị Hoa/ })
  await user.click(link)
  await user.unhover(link)
  await world.act({ endSession: { sessionId: idOf(link) } })
  await poll()
  expect(await screen.findByText('No session fits')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Wall' }))
})

test('when the session beside the wall is closed and no line is there, focus goes to the heading', async () => {
  await renderConsole(`/wall/${steadySessions.ringing}?find=nobody`, { person: zoe })
  expect(await screen.findByText('No session fits')).toBeTruthy()
  act(() => history.pushState(null, '', '/wall?find=nobody'))
  await waitFor(() =>
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Wall' })),
  )
})

test('whoever shows new lines by the keyboard stands on the line that Tab leads to', async () => {
  const { user, world, poll } = await renderConsole('/wall?find=hoa', { person: zoe })
  const link = within(await table()).getByRole('link', { name: /^Nguyễn Thị Hoa/ })
  act(() => link.focus())
  const patch = { displayName: 'Hoa too' }
  await world.act({ patchSession: { sessionId: steadySessions.twoPeople, patch } })
  await poll()
  const late = await screen.findByRole('button', { name: '1 new: show' })
  act(() => late.focus())
  await user.keyboard('{Enter}')
  expect(await names()).toEqual(expect.arrayContaining(['Nguyễn Thị Hoa', 'Hoa too']))
  expect(document.activeElement).toBe(within(await table()).getByRole('link', { name: /^Nguyễn Thị Hoa/ }))
})
