import { screen, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'

import { mei } from '../../sandbox/cast.ts'
import { bigSessions } from '../../sandbox/scenarios/big.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'
import { replaceFetch } from '../../test/sandbox-network.ts'

const article = () => screen.findByRole('article')
const part = (name: string) => within(screen.getByRole('region', { name }))

test('a chat on paper: its facts and all that was said, and its log on demand', async () => {
  const { user } = await renderConsole(`/print/${steadySessions.chat}`)
  expect((await article()).querySelector('h1')?.textContent).toBe('Nguyễn Thị Hoa')
  expect(part('Transcript').getAllByRole('listitem')).toHaveLength(7)
  expect(part('Transcript').getByText('Thursday at 16:30 is free.')).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'Log' })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'With the log' }))
  expect(part('Log').getByText('Dana Reyes joined')).toBeTruthy()
})

test('numbers and addresses can be masked, and the browser is asked to print', async () => {
  let printed = 0
  const former = globalThis.print.bind(globalThis)
  globalThis.print = () => void (printed += 1)
  onTestFinished(() => void (globalThis.print = former))
  const { user } = await renderConsole(`/print/${steadySessions.chat}`)
  expect((await article()).textContent).toContain('+18145550121')
  await user.click(screen.getByRole('checkbox', { name: /Mask phone numbers/ }))
  const text = (await article()).textContent
  expect(text).not.toMatch(/\+1814|ana\.silva@/)
  expect(text).toContain('•••21')
  await user.click(screen.getByRole('button', { name: 'Print' }))
  expect(printed).toBe(1)
})

test('a session of the archive can be printed too, with its log', async () => {
  await renderConsole(`/print/${steadySessions.archived}`)
  expect((await article()).querySelector('h1')?.textContent).toBe('Fatima Zahra')
  expect(part('Log').getByText('Call ended')).toBeTruthy()
})

test('a log of thousands is cut, and it is said', async () => {
  const { user } = await renderConsole(`/print/${bigSessions.longLog}`, { scenario: 'big' })
  await article()
  await user.click(screen.getByRole('checkbox', { name: 'With the log' }))
  expect(part('Log').getAllByRole('listitem')).toHaveLength(5_000)
  expect(screen.getByText('The first 5,000 of 50,000 lines. An export has all of them.')).toBeTruthy()
})

test('who gets no transcripts has the log', async () => {
  const { world } = await renderConsole(`/print/${steadySessions.chat}`, { person: mei })
  await article()
  expect(part('Log').getByText('Dana Reyes joined')).toBeTruthy()
  expect(await world.requests('GetChatTranscript')).toEqual([])
})

test('a transcript that fails is told of beside the rest', async () => {
  const { user, world } = await renderConsole('/history')
  await world.fault({ operation: 'GetChatTranscript', status: 400, message: 'Not now' })
  history.pushState(null, '', `/print/${steadySessions.chat}`)
  expect((await screen.findByRole('alert')).textContent).toContain('The server refused it (400): Not now')
  await world.clearFaults()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('Thursday at 16:30 is free.')).toBeTruthy()
})

test.each([
  ['an unknown session', '65f0ffffffffffffffffffff', 'Session not found'],
  ['a session of another account', steadySessions.otherAccount, 'No access'],
])('%s is said to be one, with a way back', async (_what, id, title) => {
  await renderConsole(`/print/${id}`)
  expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'All sessions' }).getAttribute('href')).toBe('/sessions')
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull()
})

test('a server that fails is no missing session: it can be asked again', async () => {
  const { user, world } = await renderConsole('/history')
  await world.fault({ operation: 'ListSessions', status: 400, message: 'Not now' })
  history.pushState(null, '', `/print/${steadySessions.chat}`)
  expect(await screen.findByRole('heading', { level: 1, name: 'The session could not be read' })).toBeTruthy()
  await world.clearFaults()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await article()).toBeTruthy()
})

test('a list that leaves out a session which is there is no proof that there is none', async () => {
  await renderConsole('/history')
  const network = globalThis.fetch
  replaceFetch((path, init) =>
    path.includes('specificIds=') ? Promise.resolve(Response.json({ items: [] })) : network(path, init),
  )
  history.pushState(null, '', `/print/${steadySessions.chat}`)
  expect(await screen.findByRole('heading', { level: 1, name: 'The session could not be read' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
})

test('what is on paper does not move: nothing of it is kept live', async () => {
  const { client } = await renderConsole(`/print/${steadySessions.chat}`)
  await article()
  const shown = client.getQueryCache().findAll({ type: 'active' })
  const keptLive = shown.filter(({ meta }) => meta?.live !== undefined)
  expect(keptLive.filter(({ queryHash }) => queryHash.includes(steadySessions.chat))).toEqual([])
})
