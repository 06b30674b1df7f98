import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { ana, zoe } from '../../sandbox/cast.ts'
import { oddSessions } from '../../sandbox/scenarios/odd.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'
import { renderInSession } from '../../test/render-in-session.tsx'
import { RecordingsPane } from './recordings-pane.tsx'

const { ended, twoPeople, chat } = steadySessions
const show = (sessionId: string, person = zoe) =>
  renderInSession(sessionId, (around) => <RecordingsPane {...around} />, { person })
const region = async () => within(await screen.findByRole('region', { name: 'Recordings' }))

test('each recording has a name, what is known of it, a named player and a way to keep it', async () => {
  const { world } = await show(ended)
  const list = within(await (await region()).findByRole('list', { name: 'Recordings' }))
  const items = list.getAllByRole('listitem')
  expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual([
    'recording.wav',
    'transfer.wav',
  ])
  expect(items[0]?.textContent).toMatch(/0:02.*16 kB/)
  const player = list.getByLabelText(/^recording\.wav, .* · 0:02 · 16 kB$/)
  expect(player.tagName).toBe('AUDIO')
  expect(player.getAttribute('src')).toMatch(/\/files\/media\/recording\.wav$/)
  const link = list.getByRole('link', { name: /^Download transfer\.wav/ })
  expect(link.getAttribute('download')).toBe('transfer.wav')
  expect(items[1]?.textContent).toContain('Shall I put you through to Billing?')
  const [asked] = await world.requests('ListFiles')
  expect(Object.fromEntries(new URLSearchParams(asked?.query))).toMatchObject({
    sessionId: ended,
    type: 'CallRecording',
    simplifiedPaging: 'true',
  })
})

test('a recording that does not play says so, and can be tried again', async () => {
  const { user } = await show(ended)
  const player = await screen.findByLabelText(/^recording\.wav/)
  fireEvent.error(player)
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('It could not be played here.')
  await user.click(within(alert).getByRole('button', { name: 'Try again' }))
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByLabelText(/^recording\.wav/)).not.toBe(player)
})

test('a call without recordings says so, and a chat without calls has no such region', async () => {
  await show(twoPeople)
  expect(await (await region()).findByText('Nothing was recorded, or it is not there yet.')).toBeTruthy()
})

test('a chat in which nobody called has no such region', async () => {
  const { world } = await show(chat)
  await waitFor(async () => expect(await world.requests('ListFiles')).toHaveLength(1))
  expect(screen.queryByRole('region', { name: 'Recordings' })).toBeNull()
})

test('who has no role for it is not asked for, and reads why', async () => {
  const { world } = await show(ended, ana)
  expect(await (await region()).findByText('Your role may not hear recordings.')).toBeTruthy()
  expect(await world.requests('ListFiles')).toEqual([])
})

test.each([
  [403, 'The server does not let you list the recordings of this account.'],
  [500, 'The server reported an error of its own (500).'],
])('a list that fails with %i says why, and can be read again', async (status, words) => {
  const { user, world, client } = await show(twoPeople)
  await (await region()).findByText(/Nothing was recorded/)
  await world.fault({ operation: 'ListFiles', status })
  client.removeQueries({ queryKey: ['files'] })
  await user.click(screen.getByRole('button', { name: 'Look again' }))
  client.setDefaultOptions({ queries: { retry: false } })
  expect(await screen.findByText(words)).toBeTruthy()
  await world.clearFaults()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText(/Nothing was recorded/)).toBeTruthy()
})

test('addresses that must not be opened are not, and files of somebody else are not shown', async () => {
  await renderConsole(`/sessions/${oddSessions.nobody}`, { person: zoe, scenario: 'odd' })
  const list = within(await (await region()).findByRole('list', { name: 'Recordings' }))
  const items = list.getAllByRole('listitem')
  expect(items.map((item) => item.querySelector('strong')?.textContent)).toEqual([
    '<img src=x>',
    'script.wav',
    'Recording 3',
  ])
  expect(items[1]?.querySelector('audio, a')).toBeNull()
  expect(items[1]?.textContent).toContain('no address that can be opened')
  expect(items[0]?.textContent).toContain('soon')
})
