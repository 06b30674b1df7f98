import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { noor } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'
import type { WorldControl } from '../../test/world-control.ts'

const list = () => screen.findByRole('list', { name: 'History' })
const names = async () =>
  within(await list())
    .getAllByRole('link')
    .map((link) => link.querySelector('strong')?.textContent)
const region = () => screen.getByRole('region', { name: 'History' })
const pages = () => within(screen.getByRole('navigation', { name: 'Pages' }))

/** What the last list request asked for, but for how it is paged. */
async function asked(world: WorldControl): Promise<Record<string, string>> {
  const last = (await world.requests('ListSessions')).at(-1)
  const { countPerPage, simplifiedPaging, ...rest } = Object.fromEntries(new URLSearchParams(last?.query))
  expect([countPerPage, simplifiedPaging]).toEqual(['25', 'true'])
  return rest
}

const usual = {
  accountIds: '64aa00000000000000000001',
  sortField: 'dateCreated',
  sortOrder: 'Descend',
  page: '0',
}

test('the sessions of the account, the newest first, each a link that says how it went', async () => {
  const { world } = await renderConsole('/history')
  const found = await names()
  expect(found[0]).toBe('Óscar Peña')
  expect(found).not.toContain('佐藤 健')
  expect(await asked(world)).toEqual(usual)
  const ended =
    /^Łukasz Żółkowski, voice, incoming, ?Harbor Lane Care Reception.*Ana Silva, ?Completed, ?lasted ?4:00/
  expect(within(await list()).getByRole('link', { name: ended })).toBeTruthy()
  expect(within(region()).getByText(/^Sessions 1–\d+$/), 'no total, since nobody counted').toBeTruthy()
})

test.each([
  ['First day', 'startDate', '2026-05-09'],
  ['Last day', 'endDate', '2026-05-10'],
  ['From contains', 'from', '+1814'],
  ['To contains', 'to', '0100'],
  ['Log contains', 'log', 'answered'],
  ['Customer ids', 'customerIds', 'a,b'],
  ['Endpoint ids', 'endpointIds', 'c'],
  ['Session ids', 'specificIds', '65f0'],
  ['Parent session id', 'parentSessionId', '65f0'],
])('"%s" is sent as %s and stands in the address', async (label, name, value) => {
  const { user, world } = await renderConsole('/history')
  await list()
  await user.type(screen.getByLabelText(label), value)
  await user.click(screen.getByRole('button', { name: 'Search' }))
  await waitFor(async () => expect(await asked(world)).toEqual({ ...usual, [name]: value }))
  expect(new URLSearchParams(location.search).get(name)).toBe(value)
  await user.click(await screen.findByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(location.search).toBe(''))
  expect(document.activeElement?.textContent).toBe('History')
})

test('the archive is searched by itself, and what is found there can be opened', async () => {
  const { user, world } = await renderConsole('/history')
  await list()
  await user.click(screen.getByRole('checkbox', { name: /Search the archive/ }))
  await user.click(screen.getByRole('button', { name: 'Search' }))
  await waitFor(async () => expect(await names()).toEqual(['Fatima Zahra']))
  expect(await asked(world)).toEqual({ ...usual, searchArchive: 'true' })
  await user.click(within(await list()).getByRole('link'))
  expect(await screen.findByRole('heading', { name: 'Fatima Zahra', level: 1 })).toBeTruthy()
  expect(await screen.findByText('Call ended')).toBeTruthy()
})

test('a line of the log that was searched for is shown, and searched for again in the session', async () => {
  await renderConsole('/history?log=ANSWERED&from=0116')
  expect(await names()).toEqual(['Łukasz Żółkowski'])
  const link = within(await list()).getByRole('link')
  expect(link.querySelector('mark')?.textContent).toBe('answered')
  expect(link.getAttribute('href')).toBe(`/sessions/${steadySessions.ended}?q=ANSWERED`)
})

test('the order is asked for, and a server that ignores it is found out', async () => {
  const { user, world } = await renderConsole('/history')
  await list()
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Ascend')
  await waitFor(async () => expect((await names()).at(-1)).toBe('Óscar Peña'))
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sort by' }), 'dateLastModified')
  await waitFor(async () =>
    expect(await asked(world)).toEqual({ ...usual, sortField: 'dateLastModified', sortOrder: 'Ascend' }),
  )
  expect(region().textContent).not.toContain('did not sort')
  await world.settings({ sorts: false })
  await user.selectOptions(screen.getByRole('combobox', { name: 'Order' }), 'Descend')
  expect(await screen.findByText(/The server did not sort these sessions as asked/)).toBeTruthy()
})

test('pages go on as long as the server has more, and "Back" goes back', async () => {
  const { user } = await renderConsole('/history', { scenario: 'crowd' })
  const first = await names()
  expect(first).toHaveLength(25)
  expect(pages().getByRole('button', { name: 'Previous' }).getAttribute('aria-disabled')).toBe('true')
  await user.click(pages().getByRole('button', { name: 'Next' }))
  await waitFor(() => expect(region().textContent).toContain('Sessions 26–50'))
  expect(location.search).toBe('?page=2')
  expect(pages().getByText('Page 2')).toBeTruthy()
  history.back()
  await waitFor(async () => expect(await names()).toEqual(first))
})

test('a page behind the end says so and leads back', async () => {
  const { user } = await renderConsole('/history?page=99')
  expect(await screen.findByText('There is nothing on page 99')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'First page' }))
  expect((await names())[0]).toBe('Óscar Peña')
})

test('days the wrong way round are told, and the server is not asked', async () => {
  const { world } = await renderConsole('/history?startDate=2026-05-10&endDate=2026-05-09')
  expect(await screen.findByText('No day is in this range')).toBeTruthy()
  expect(screen.getByLabelText('Last day').getAttribute('aria-invalid')).toBe('true')
  expect(await world.requests('ListSessions')).toEqual([])
})

test('garbage in the address is taken for nothing', async () => {
  const { world } = await renderConsole(
    '/history?startDate=soon&sortField=__proto__&page=-1&searchArchive=maybe',
  )
  await list()
  expect(await asked(world)).toEqual(usual)
  expect((screen.getByLabelText('First day') as HTMLInputElement).value).toBe('')
})

test('who may not list is told in words, and a failure can be tried again', async () => {
  const { user, world } = await renderConsole('/history', { person: noor })
  await list()
  await world.fault({ operation: 'ListSessions', status: 403 })
  await user.type(screen.getByLabelText('Log contains'), 'x{Enter}')
  expect(await screen.findByRole('heading', { name: 'You may not list sessions' })).toBeTruthy()
  await world.clearFaults()
  await user.click(screen.getByRole('button', { name: 'Try again' }))
  expect(await screen.findByText('No session was found')).toBeTruthy()
})
