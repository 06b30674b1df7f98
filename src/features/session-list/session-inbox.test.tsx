import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'

import { ana, mei, noor, pat } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'
import { seenStore } from './seen.ts'

beforeEach(() => seenStore.forget())

const inbox = () => screen.findByRole('list', { name: 'Sessions' })
const links = async () => [...(await inbox()).querySelectorAll('a')]
const names = async () => (await links()).map((link) => link.querySelector('strong')?.textContent)
/** By what is seen of it, since reading a name as a screen reader does costs a test most of its time. */
const link = async (name: string) => {
  const found = (await links()).find((each) => each.querySelector('strong')?.textContent?.startsWith(name))
  if (!found) throw new Error(`no link of ${name}`)
  return found
}
const head = () => screen.getByRole('region', { name: 'Sessions' })
const brought = (sessionId: string) => ({
  addMember: { sessionId, member: { identity: ana.email, displayName: 'Ana Silva' } },
})

test('what rings is on top, the longest wait first, and each row says who, channel, state and time', async () => {
  await renderConsole('/sessions')
  expect(await names()).toEqual([
    'Óscar Peña',
    'Fault drill',
    'Identities to encode',
    'Nguyễn Thị Hoa',
    'Maria Gonçalves',
    'Grace Obi',
    'יעל כהן',
    'Søren Kjær',
  ])
  const ringing =
    /^Óscar Peña, voice, incoming, ?Harbor Lane Care Reception, ?Ringing, ?waiting less than 1 minute$/
  const held =
    /^Grace Obi, voice, incoming, ?Harbor Lane Care Reception ?queue: Hold music, ?Hold, ?for 5 minutes$/
  expect(within(await inbox()).getByRole('link', { name: ringing })).toBeTruthy()
  expect(within(await inbox()).getByRole('link', { name: held })).toBeTruthy()
})

test('without a session the list and its filters are there all the same, and it says so', async () => {
  await renderConsole('/sessions', { scenario: 'empty' })
  expect(await links()).toHaveLength(0)
  expect(screen.getByRole('searchbox', { name: 'Filter sessions' })).toBeTruthy()
  expect(head().textContent).toContain('No session right now')
})

test('filters stand in the address, with a count and a way back', async () => {
  const { user } = await renderConsole('/sessions?channel=Chat&state=nonsense')
  expect(await names()).not.toContain('Grace Obi')
  expect(head().textContent).toContain('4 of 8')
  await user.type(screen.getByRole('searchbox', { name: 'Filter sessions' }), 'hoa')
  await waitFor(async () => expect(await names()).toEqual(['Nguyễn Thị Hoa']))
  expect(new URLSearchParams(location.search).get('q')).toBe('hoa')
  expect((await link('Nguyễn')).getAttribute('href')).toBe(
    `/sessions/${steadySessions.chat}?list=hoa&channel=Chat`,
  )
  await user.selectOptions(screen.getByRole('combobox', { name: 'Filter by state' }), 'Hold')
  expect(await screen.findByText('No session fits the filter')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Show all' }))
  await waitFor(async () => expect(await links()).toHaveLength(8))
  expect(document.activeElement?.textContent).toBe('Sessions')
  expect(new URLSearchParams(location.search).toString()).not.toMatch(/q=|channel|Hold/)
})

test('what came or changed is marked until it is opened', async () => {
  const { user, world, poll } = await renderConsole('/sessions')
  expect((await links()).some((each) => / (new|changed),/.test(each.textContent ?? ''))).toBe(false)
  await world.act(brought(steadySessions.queued))
  await world.act({ addLog: { sessionId: steadySessions.onHold, message: 'Something happened' } })
  await poll()
  expect((await link('王小明')).textContent).toContain(', new, voice')
  expect((await link('Grace Obi')).textContent).toContain(', changed, voice')
  await user.click(await link('Grace Obi'))
  await waitFor(async () => expect((await link('Grace Obi')).getAttribute('aria-current')).toBe('page'))
  expect((await link('Grace Obi')).textContent).not.toContain('changed')
  await world.act({ addLog: { sessionId: steadySessions.onHold, message: 'And more' } })
  await poll()
  expect((await link('Grace Obi')).textContent).not.toContain('changed')
  expect((await link('王小明')).textContent).toContain(', new, voice')
})

test('under the pointer nothing moves: who comes stands last, who goes stays as a mark', async () => {
  const { user, world, poll } = await renderConsole('/sessions')
  const before = await names()
  await user.hover(await link('Fault drill'))
  await world.act(brought(steadySessions.queued))
  await world.act({ endSession: { sessionId: steadySessions.chat } })
  await poll()
  expect(await names()).toEqual([...before, '王小明'])
  expect((await link('Nguyễn')).textContent).toContain('Gone')
  await user.unhover(await link('Fault drill'))
  await waitFor(async () => expect((await names())[0]).toBe('王小明'))
  expect(await names()).not.toContain('Nguyễn Thị Hoa')
})

test('the held list can be put in order by hand', async () => {
  const { user, world, poll } = await renderConsole('/sessions')
  await user.hover(await link('Fault drill'))
  await world.act(brought(steadySessions.queued))
  await poll()
  await user.click(await screen.findByRole('button', { name: '1 new at the end: sort again' }))
  await waitFor(async () => expect((await names())[0]).toBe('王小明'))
})

test('arrow keys, Home and End move between sessions, and hold the list', async () => {
  const { user, world, poll } = await renderConsole('/sessions')
  const before = await names()
  const focused = () => document.activeElement?.querySelector('strong')?.textContent
  ;(await link('Óscar')).focus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(focused()).toBe('Identities to encode')
  await user.keyboard('{End}')
  expect(focused()).toBe('Søren Kjær')
  await user.keyboard('{ArrowDown}{ArrowUp}')
  expect(focused()).toBe('יעל כהן')
  await user.keyboard('{Home}')
  expect(focused()).toBe('Óscar Peña')
  await world.act(brought(steadySessions.queued))
  await poll()
  expect(await names()).toEqual([...before, '王小明'])
})

test('an unchanged poll changes nothing in the list, and asks for it once', async () => {
  const { world, poll } = await renderConsole('/sessions')
  const changes: MutationRecord[] = []
  const observer = new MutationObserver((records) => changes.push(...records))
  observer.observe(await inbox(), { subtree: true, childList: true, attributes: true, characterData: true })
  await world.forgetRequests()
  await poll()
  await poll()
  observer.disconnect()
  const isClock = ({ target }: MutationRecord) =>
    (target instanceof Element ? target : target.parentElement)?.closest('.session-clock') != null
  expect(changes.filter((change) => !isClock(change))).toEqual([])
  expect(await world.requests('GetMySessions')).toEqual([])
})

test("sessions of the person's other account stay out of sight", async () => {
  const { world, poll } = await renderConsole('/sessions', { person: noor })
  await waitFor(async () => expect(await names()).toEqual(['יעל כהן']))
  await world.act({
    addMember: {
      sessionId: steadySessions.otherAccount,
      member: { identity: noor.email, displayName: 'Noor' },
    },
  })
  await poll()
  expect(await names()).toEqual(['יעל כהן'])
})

test('where active sessions are refused, the older route is asked instead', async () => {
  const { world, poll } = await renderConsole('/sessions', { person: pat })
  expect(await screen.findByRole('heading', { name: 'Your sessions could not be read' })).toBeTruthy()
  // A 403 may as well mean the wrong account (contract §6.4).
  expect(head().textContent).toContain('It may have no phone-user endpoint, or no access to this account.')
  await world.act({
    addMember: { sessionId: steadySessions.chat, member: { identity: pat.email, displayName: 'Pat Quinn' } },
  })
  await poll()
  expect(await names()).toEqual(['Nguyễn Thị Hoa'])
})

test('a role that may read neither is told so', async () => {
  await renderConsole('/sessions', { person: mei })
  expect(await screen.findByRole('heading', { name: 'Your sessions could not be read' })).toBeTruthy()
  expect(head().textContent).toContain('no role that may read live sessions')
})
