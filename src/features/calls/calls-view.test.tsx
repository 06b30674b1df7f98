import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { ana, pat, zoe } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'
import { replaceFetch } from '../../test/sandbox-network.ts'

const list = async () => within(await screen.findByRole('list', { name: 'Active calls' }))
const region = () => screen.getByRole('region', { name: 'Active calls' })

test('every call of the account, the longest first; a call leads to the session that names it', async () => {
  const { world } = await renderConsole('/calls', { person: zoe })
  const rows = (await list()).getAllByRole('listitem')
  expect(region().querySelector('output')?.textContent).toBe(`${rows.length} calls`)
  const link = await (
    await list()
  ).findByRole('link', {
    name: /^Søren Kjær, ?Incoming, ?\+18145550112 → \+18145550100, ?In progress/,
  })
  expect(link.getAttribute('href')).toBe(`/sessions/${steadySessions.twoPeople}`)
  // A member's leg names the session by the member's own call.
  const leg = (await list()).getAllByRole('link', { name: /client:ana\.silva/ })
  expect(leg.map((each) => each.getAttribute('href'))).toContain(`/sessions/${steadySessions.twoPeople}`)
  const [asked] = await world.requests('GetActiveCalls')
  expect(asked?.query).toBe('?accountId=64aa00000000000000000001')
})

test('what is looked for stands in the address, and a search without a hit says so', async () => {
  const { user } = await renderConsole('/calls?q=GRACE', { person: zoe })
  await list()
  const all = region()
  await waitFor(() => expect(all.querySelector('output')?.textContent).toMatch(/^1 of \d+ calls$/))
  await user.type(screen.getByRole('searchbox', { name: 'Find a call' }), 'xyz')
  expect(await screen.findByText('No call matches')).toBeTruthy()
  expect(location.search).toBe('?q=GRACExyz')
})

/** Not by their role: those of a long list have no size here, and so are hidden. */
const links = () => [...region().querySelectorAll<HTMLElement>('a[data-row]')]
const sidOf = (link: Element | null | undefined) => (link as HTMLElement | null)?.dataset['row']

interface Call {
  readonly sid: string
  readonly startTime: string
}

/** From here on the server's calls are others. */
function changeCalls(change: (calls: readonly Call[]) => readonly Call[]): void {
  const network = globalThis.fetch
  replaceFetch(async (path, init) => {
    const response = await network(path, init)
    if (!path.includes('/calls/active')) return response
    const { calls } = (await response.json()) as { calls: Call[] }
    return Response.json({ calls: change(calls) })
  })
}

async function openWithLinks() {
  const console = await renderConsole('/calls', { person: zoe })
  await (await list()).findAllByRole('link')
  return console
}

test('arrow keys, Home and End move between the calls that lead somewhere', async () => {
  const { user } = await openWithLinks()
  links()[0]?.focus()
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(links()[1])
  await user.keyboard('{End}')
  expect(document.activeElement).toBe(links().at(-1))
  await user.keyboard('{Home}')
  expect(document.activeElement).toBe(links()[0])
})

test('when the call with focus ends, focus goes to the next one, and to the heading when none is left', async () => {
  const { poll } = await openWithLinks()
  const [first, next] = links()
  first?.focus()
  changeCalls((calls) => calls.filter(({ sid }) => sid !== sidOf(first)))
  await poll()
  await waitFor(() => expect(first?.isConnected).toBe(false))
  expect(document.activeElement).toBe(next)
  changeCalls(() => [])
  await poll()
  expect(await screen.findByText('No call is up')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 2, name: 'Active calls' }))
})

test('of a long list the call with focus stays in the document, and all that focus may go to next', async () => {
  const { user, poll } = await openWithLinks()
  const sids = links().map(sidOf)
  links()[2]?.focus()
  const later = Array.from({ length: 300 }, (_, at) => ({ sid: `later ${at}`, startTime: '2099-01-01' }))
  changeCalls((calls) => [...calls, ...later])
  await poll()
  await waitFor(() => expect(region().querySelector('[aria-setsize]')).toBeTruthy())
  expect(links().map(sidOf)).toEqual([sids[0], sids[1], sids[2], sids[3], sids.at(-1)])
  links()[2]?.focus()
  changeCalls((calls) => calls.filter(({ sid }) => sid !== sids[2]))
  await poll()
  await waitFor(() => expect(sidOf(document.activeElement)).toBe(sids[3]))
  await user.keyboard('{End}')
  expect(sidOf(document.activeElement)).toBe(sids.at(-1))
})

test('a failed read takes nothing away', async () => {
  const { world, poll } = await renderConsole('/calls', { person: zoe })
  const before = (await list()).getAllByRole('listitem').length
  await world.fault({ operation: 'GetActiveCalls', status: 400, message: 'Not now' })
  await poll()
  expect(await screen.findByText(/The server refused it \(400\): Not now/)).toBeTruthy()
  expect((await list()).getAllByRole('listitem')).toHaveLength(before)
})

test('a dashboard sees calls without the sessions that it may not see', async () => {
  const { world } = await renderConsole('/calls', { person: pat })
  expect((await list()).getAllByRole('listitem').length).toBeGreaterThan(3)
  expect((await list()).queryByRole('link')).toBeNull()
  expect(await world.requests('AppGetActiveSessions')).toEqual([])
  expect(screen.getByRole('link', { name: 'Calls' })).toBeTruthy()
})

test('an agent is not led there, and reads why where the address is known', async () => {
  const { world } = await renderConsole('/calls', { person: ana })
  expect(await screen.findByRole('heading', { level: 1, name: 'No access' })).toBeTruthy()
  expect(screen.getByRole('link', { name: 'All sessions' }).getAttribute('href')).toBe('/sessions')
  expect(screen.getByText(/for managers, system administrators and dashboards/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: 'Calls' })).toBeNull()
  expect(await world.requests('GetActiveCalls')).toEqual([])
})

test('no call is said as a calm fact', async () => {
  await renderConsole('/calls', { person: zoe, scenario: 'empty' })
  expect(await screen.findByText('No call is up')).toBeTruthy()
})

test('a first read that fails can be tried again', async () => {
  const { user, world, client } = await renderConsole('/calls', { person: zoe })
  await list()
  await world.fault({ operation: 'GetActiveCalls', status: 403 })
  client.setQueryDefaults(['calls'], { retry: false })
  client.removeQueries({ queryKey: ['calls'] })
  await user.click(screen.getByRole('link', { name: 'History' }))
  await user.click(screen.getByRole('link', { name: 'Calls' }))
  expect(await screen.findByText('The active calls could not be read')).toBeTruthy()
  await world.clearFaults()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect((await list()).getAllByRole('listitem').length).toBeGreaterThan(3)
})
