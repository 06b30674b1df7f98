import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { oddSessions } from '../../sandbox/scenarios/odd.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'
import { replaceFetch } from '../../test/sandbox-network.ts'

const call = steadySessions.voiceCall
const address = `/sessions/${call}`
const findLog = () => screen.findByRole('log', { name: 'Log' })
const findPane = () => screen.findByRole('region', { name: 'Log' })
const lines = (log: HTMLElement) =>
  [...log.querySelectorAll('.log-message')].map(({ textContent }) => textContent)
const marked = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
const current = () => document.querySelector('[data-current] .log-message')?.textContent

const linkTo = (path: string) =>
  waitFor(() => {
    const found = document.querySelector<HTMLElement>(`a[href^="${path}"]`)
    if (!found) throw new Error(`No link leads to ${path}`)
    return found
  })

test('every line is there with its time, oldest first, and their number', async () => {
  await renderConsole(address)
  const log = await findLog()
  expect(lines(log)).toHaveLength(10)
  expect(lines(log)[0]).toBe('Incoming call from +18145550111')
  expect(log.querySelectorAll('time')).toHaveLength(10)
  expect((await findPane()).textContent).toContain('10 lines')
})

test('a log without a line is a log that says so, with its search', async () => {
  const { world, poll } = await renderConsole(`/sessions/${steadySessions.encoding}`)
  const log = await findLog()
  expect(log.textContent).toContain('No line yet')
  expect(screen.getByRole('searchbox', { name: 'Search log' })).toBeTruthy()
  await world.act({ addLog: { sessionId: steadySessions.encoding, message: 'First' } })
  await poll()
  await waitFor(() => expect(lines(log)).toEqual(['First']))
  expect(log.textContent).not.toContain('No line yet')
})

test('a search counts, highlights and moves in a circle, and stands in the address', async () => {
  const { user } = await renderConsole(address)
  await findLog()
  const box = screen.getByRole('searchbox', { name: 'Search log' })
  await user.type(box, 'RINGING')
  const pane = await findPane()
  await waitFor(() => expect(pane.textContent).toContain('1 of 2 matches'))
  await waitFor(() => expect(marked()).toEqual(['Ringing', 'Ringing']))
  expect(current()).toBe('Ringing Ana Silva')
  expect(new URLSearchParams(location.search).get('q')).toBe('RINGING')
  await user.click(screen.getByRole('button', { name: 'Next match' }))
  await waitFor(() => expect(current()).toBe('Ringing Billing'))
  await user.click(screen.getByRole('button', { name: 'Next match' }))
  await waitFor(() => expect(current()).toBe('Ringing Ana Silva'))
  await user.click(screen.getByRole('button', { name: 'Previous match' }))
  await waitFor(() => expect(pane.textContent).toContain('2 of 2 matches'))
  await user.type(box, 'x')
  await waitFor(() => expect(pane.textContent).toContain('No match'))
  expect(screen.getByRole('button', { name: 'Next match' }).getAttribute('aria-disabled')).toBe('true')
  await user.clear(box)
  await waitFor(() => expect(marked()).toEqual([]))
  expect(location.search).toBe('')
})

test('a link with a search opens with it', async () => {
  await renderConsole(`${address}?q=answered`)
  expect(await screen.findByText('1 of 2 matches')).toBeTruthy()
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search log' }).value).toBe('answered')
})

test('reads of the session, whose log is always empty, never blank it', async () => {
  const { world, poll } = await renderConsole(address)
  const log = await findLog()
  await world.act({ patchSession: { sessionId: call, patch: { displayName: 'Maria G.' } } })
  await world.act({ addLog: { sessionId: call, message: 'A line more' } })
  await poll()
  expect(await screen.findByRole('heading', { level: 1, name: 'Maria G.' })).toBeTruthy()
  expect(await within(log).findByText('A line more')).toBeTruthy()
  expect(lines(log)).toHaveLength(11)
})

test('a log that cannot be read again stays, says so, and offers a new try', async () => {
  const { user, world, poll } = await renderConsole(address)
  const log = await findLog()
  await world.fault({ operation: 'ListSessions', status: 403 })
  await poll()
  const pane = await findPane()
  await waitFor(() => expect(pane.textContent).toContain('The log could not be read again.'))
  expect(lines(log)).toHaveLength(10)
  await world.clearFaults()
  await user.click(within(pane).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(pane.textContent).not.toContain('could not be read'))
})

test.each([
  ['a refusal', { status: 403 }],
  ['a page of HTML', { body: 'html' }],
  ['an answer cut off', { body: 'cut' }],
] as const)('a log that cannot be read is a problem of its own region: %s', async (_what, fault) => {
  const { user, world } = await renderConsole('/sessions')
  await world.fault({ operation: 'ListSessions', ...fault })
  await user.click(await linkTo(address))
  const pane = await findPane()
  expect(await within(pane).findByRole('heading', { name: 'The log could not be read' })).toBeTruthy()
  expect(screen.getByRole('region', { name: 'Members' })).toBeTruthy()
  await world.clearFaults()
  await user.click(within(pane).getByRole('button', { name: 'Try again' }))
  expect(lines(await findLog())).toHaveLength(10)
})

test('a session that the list does not know says so, and can be looked for again', async () => {
  const { user } = await renderConsole('/sessions')
  const network = globalThis.fetch
  replaceFetch((path, init) =>
    path.includes('specificIds=') ? Promise.resolve(Response.json({ items: [] })) : network(path, init),
  )
  await user.click(await linkTo(address))
  const pane = await findPane()
  expect(await within(pane).findByText('The server lists no log for this session')).toBeTruthy()
  expect(within(pane).getByRole('button', { name: 'Try again' })).toBeTruthy()
})

test('a server that sends the log with the session is not waited for twice', async () => {
  const { user } = await renderConsole('/sessions')
  const network = globalThis.fetch
  const log = [{ date: '2026-11-20T09:00:00Z', message: 'Came with the session' }]
  replaceFetch(async (path, init) => {
    if (path.includes('specificIds=')) return new Promise(() => undefined)
    const answer = await network(path, init)
    return path.endsWith(`/sessions/${call}`) ? Response.json({ ...(await answer.json()), log }) : answer
  })
  await user.click(await linkTo(address))
  expect(lines(await findLog())).toEqual(['Came with the session'])
})

test('odd dates stay as they came', async () => {
  await renderConsole(`/sessions/${oddSessions.dates}`, { scenario: 'odd' })
  const log = await findLog()
  expect(lines(log)).toHaveLength(7)
  expect(within(log).getByText('yesterday')).toBeTruthy()
})

test('lines of markup are text', async () => {
  await renderConsole(`/sessions/${oddSessions.names}`, { scenario: 'odd' })
  const log = await findLog()
  expect(lines(log)[0]).toBe('<img src=x onerror=alert(1)>')
  expect(log.querySelector('img')).toBeNull()
})
