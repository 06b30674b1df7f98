import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

import { chooseZone } from '#lib/time-zone.ts'
import { oddSessions } from '../../sandbox/scenarios/odd.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

afterEach(() => chooseZone('own'))

const call = steadySessions.voiceCall
const address = `/sessions/${call}`
const written = ['ERROR media-2: no audio', 'WARN sip-1: late', '[media-2] back again', 'ERROR sip-1: gone']

const findPane = () => screen.findByRole('region', { name: 'Log' })
const linesIn = (pane: HTMLElement) =>
  [...pane.querySelectorAll('.log-message')].map(({ textContent }) => textContent)
const parameters = () => Object.fromEntries(new URLSearchParams(location.search))
const timeOf = (pane: HTMLElement, line: number) =>
  within(within(pane).getByRole('log')).getAllByRole('button')[line - 1]!

/** A session whose log says levels and nodes, with its tools there. */
async function openLog(path = address) {
  const console = await renderConsole('/sessions')
  for (const message of written) await console.world.act({ addLog: { sessionId: call, message } })
  window.history.pushState(null, '', path)
  const pane = await findPane()
  await within(pane).findByRole('button', { name: 'Filter lines' })
  return { ...console, pane }
}

async function choose(user: UserEvent, pane: HTMLElement, menu: string, item: string | RegExp) {
  await user.click(within(pane).getByRole('button', { name: menu }))
  const roles = ['menuitem', 'menuitemcheckbox', 'menuitemradio']
  const items = await waitFor(() => {
    const found = roles.flatMap((role) => screen.queryAllByRole(role, { name: item }))
    expect(found).toHaveLength(1)
    return found
  })
  await user.click(items[0]!)
  // The menu stays open for another choice; what opens a dialog has closed it.
  if (items[0]!.role !== 'menuitem') await user.keyboard('{Escape}')
}

test('the word of a level and the name of a node are told from the text around them', async () => {
  const { pane } = await openLog()
  const line = within(pane).getAllByText('ERROR')[0]?.closest('.log-line')
  expect(line?.getAttribute('data-level')).toBe('error')
  expect(within(line as HTMLElement).getByText('media-2').className).toBe('log-node')
  expect(within(pane).getByText('Incoming call from +18145550111').closest('[data-level]')).toBeNull()
  expect(linesIn(pane).slice(-4)).toEqual(written)
})

test('lines are narrowed by level and node, say so, and come back', async () => {
  const { user, pane } = await openLog()
  await choose(user, pane, 'Filter lines', /^Error/)
  await waitFor(() => expect(linesIn(pane)).toEqual([written[0], written[3]]))
  expect(parameters()).toEqual({ level: 'error' })
  expect(pane.textContent).toContain('2 of 14 lines shown')
  await choose(user, pane, 'Filter lines', /^sip-1/)
  await waitFor(() => expect(linesIn(pane)).toEqual([written[3]]))
  expect(parameters()).toEqual({ level: 'error', node: 'sip-1' })
  await user.click(within(pane).getByRole('button', { name: 'Show all lines' }))
  await waitFor(() => expect(linesIn(pane)).toHaveLength(14))
  expect(parameters()).toEqual({})
})

test('only what no line shows is no choice', async () => {
  const { user } = await renderConsole(address)
  const pane = await findPane()
  await user.click(await within(pane).findByRole('button', { name: 'Filter lines' }))
  expect(await screen.findByText('No line says a level or a server')).toBeTruthy()
  expect(screen.queryByText('Levels')).toBeNull()
})

test('only matching lines are shown, with the search as it was, from a link too', async () => {
  const { pane } = await openLog(`${address}?q=media-2&only=matches`)
  await waitFor(() => expect(linesIn(pane)).toEqual([written[0], written[2]]))
  expect(pane.textContent).toContain('1 of 2 matches')
  expect(pane.textContent).toContain('2 of 14 lines shown')
})

test('a time is found as it is on screen, marked, and no more when the zone is another', async () => {
  const { user, pane } = await openLog()
  act(() => chooseZone('Asia/Kathmandu'))
  const time = timeOf(pane, 11).textContent
  await user.type(within(pane).getByRole('searchbox'), time)
  await waitFor(() => expect(timeOf(pane, 11).querySelector('mark')?.textContent).toBe(time))
  expect(pane.textContent).toMatch(/1 of \d match/)
  act(() => chooseZone('UTC'))
  await waitFor(() => expect(pane.textContent).toContain('No match'))
  expect(pane.querySelector('mark')).toBeNull()
})

test('a line is chosen by its time, with others by Shift, copied, linked to and let go', async () => {
  const { user, pane } = await openLog()
  const written2 = vi.spyOn(navigator.clipboard, 'writeText')
  await user.click(timeOf(pane, 11))
  const bar = await within(pane).findByRole('group', { name: 'Chosen lines' })
  expect(bar.textContent).toContain('Line 11')
  expect(parameters()['line']).toMatch(/^11-\d+$/)
  await user.click(within(bar).getByRole('button', { name: 'Copy line' }))
  expect(written2.mock.lastCall?.[0]).toMatch(/^\S+Z ERROR media-2: no audio$/)
  await user.click(within(bar).getByRole('button', { name: 'Copy link' }))
  expect(written2.mock.lastCall?.[0]).toBe(`${location.origin}${address}?line=${parameters()['line']}`)

  await user.keyboard('{Shift>}')
  await user.click(timeOf(pane, 13))
  await user.keyboard('{/Shift}')
  await waitFor(() => expect(bar.textContent).toContain('Lines 11 to 13'))
  await user.click(within(bar).getByRole('button', { name: 'Copy 3 lines' }))
  expect(written2.mock.lastCall?.[0]?.split('\n')).toHaveLength(3)
  await user.click(within(bar).getByRole('button', { name: 'Choose no line' }))
  await waitFor(() => expect(within(pane).queryByRole('group', { name: 'Chosen lines' })).toBeNull())
  expect(parameters()).toEqual({})
})

test('from the keyboard: one stop for Tab, arrows between lines, Enter, Shift, copying and Escape', async () => {
  const { user, pane } = await openLog()
  timeOf(pane, 14).focus()
  await user.keyboard('{ArrowUp}{ArrowUp}')
  expect(document.activeElement).toBe(timeOf(pane, 12))
  expect(pane.querySelectorAll('[data-line][tabindex="0"]')).toHaveLength(1)
  await user.keyboard('{Enter}')
  await waitFor(() => expect(timeOf(pane, 12).getAttribute('aria-pressed')).toBe('true'))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await waitFor(() => expect(pane.textContent).toContain('Lines 12 to 13'))
  let copied = ''
  fireEvent.copy(document.activeElement!, {
    clipboardData: { setData: (_type: string, text: string) => (copied = text) },
  })
  expect(copied).toMatch(/WARN sip-1: late\n.*\[media-2\] back again$/)
  await user.keyboard('{Home}')
  expect(document.activeElement).toBe(timeOf(pane, 1))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(parameters()).toEqual({}))
})

test('from line to line a screen reader hears the message, and where in the log it stands', async () => {
  const { user, pane, world, poll } = await openLog()
  await user.click(within(pane).getByRole('button', { description: 'ERROR sip-1: gone' }))
  await world.act({ addLog: { sessionId: call, message: 'Filler', count: 300 } })
  await poll()
  await waitFor(() => {
    const item = pane.querySelector('[data-line="13"]')?.closest('li')
    expect(item?.getAttribute('aria-posinset')).toBe('14')
    expect(item?.getAttribute('aria-setsize')).toBe('314')
  })
  expect(within(pane).getByRole('list', { name: 'Log' })).toBeTruthy()
})

test('a link opens at its line; one whose line has gone says so', async () => {
  const { pane } = await openLog(`${address}?line=2`)
  await waitFor(() => expect(timeOf(pane, 2).getAttribute('aria-pressed')).toBe('true'))
  expect(pane.textContent).toContain('Line 2')
})

test.each([
  ['99', 'The line of this link is not in the log.'],
  ['3-1', 'The line of this link is not in the log. This is the next one of its time.'],
])('the link to %s, which is not there', async (line, words) => {
  const { pane } = await openLog(`${address}?line=${line}`)
  await waitFor(() => expect(pane.querySelector('.log-chosen output')?.textContent).toBe(words))
  expect(pane.querySelector('[aria-pressed=true]')).toBeNull()
})

test('a chosen line that the filter hides says so', async () => {
  const { pane } = await openLog(`${address}?line=2&level=error`)
  await waitFor(() => expect(pane.textContent).toContain('Line 2 is not among the lines shown'))
})

test('the raw text is what the server sent, wrapped or not', async () => {
  const { user, pane } = await openLog()
  await choose(user, pane, 'More for the log', 'Raw text')
  await waitFor(() => expect(pane.querySelectorAll('.log-raw[data-wrapped]')).toHaveLength(14))
  expect([...pane.querySelectorAll('.log-raw')].at(-1)?.textContent).toMatch(/^\S+Z ERROR sip-1: gone$/)
  expect(parameters()).toEqual({ view: 'raw' })
  await choose(user, pane, 'More for the log', 'Raw text, not wrapped')
  await waitFor(() => expect(pane.querySelectorAll('.log-raw:not([data-wrapped])')).toHaveLength(14))
})

test('in the raw text too a line can be jumped to, gone on from and let go, and no click chooses one', async () => {
  const { user, pane } = await openLog(`${address}?view=raw&line=2`)
  const line = (number: number) => pane.querySelectorAll<HTMLElement>('.log-raw')[number - 1]
  const chosen = () => [...pane.querySelectorAll('.log-raw[data-chosen]')]
  await waitFor(() => expect(chosen()).toEqual([line(2)]))
  await choose(user, pane, 'More for the log', 'Jump to a time…')
  const dialog = await screen.findByRole('dialog', { name: 'Jump to a time' })
  fireEvent.change(within(dialog).getByLabelText('Date and time'), {
    target: { value: '1999-01-01T00:00:00' },
  })
  await user.click(within(dialog).getByRole('button', { name: 'Jump' }))
  await waitFor(() => expect(document.activeElement).toBe(line(1)))
  await user.keyboard('{Shift>}{ArrowDown}{/Shift}')
  await waitFor(() => expect(chosen()).toEqual([line(1), line(2)]))
  await user.keyboard('{Escape}')
  await waitFor(() => expect(chosen()).toEqual([]))
  await user.click(line(4)!)
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(line(5))
  expect(chosen()).toEqual([])
})

test('a jump to a time marks the first line from then on and goes to it', async () => {
  const { user, pane, world } = await openLog()
  await choose(user, pane, 'More for the log', 'Jump to a time…')
  const dialog = await screen.findByRole('dialog', { name: 'Jump to a time' })
  const field = within(dialog).getByLabelText('Date and time')
  fireEvent.change(field, { target: { value: '' } })
  await user.click(within(dialog).getByRole('button', { name: 'Jump' }))
  expect(await within(dialog).findByText('Give a date and a time.')).toBeTruthy()
  fireEvent.change(field, { target: { value: '1999-01-01T00:00:00' } })
  await user.click(within(dialog).getByRole('button', { name: 'Jump' }))
  await waitFor(() => expect(document.activeElement).toBe(timeOf(pane, 1)))
  expect(pane.textContent).toContain('Line 1')
  expect(world).toBeTruthy()
})

test('a log without times cannot be jumped in, and its odd dates stay in reach', async () => {
  await renderConsole(`/sessions/${oddSessions.dates}`, { scenario: 'odd' })
  const pane = await findPane()
  await within(pane).findByRole('button', { name: 'Filter lines' })
  expect(await within(pane).findByRole('button', { name: 'yesterday' })).toBeTruthy()
  expect(within(pane).getByRole('button', { name: 'Line 6' })).toBeTruthy()
})

test('Ctrl+F is for the log while focus is in it, once', async () => {
  const { user, pane } = await openLog()
  const search = within(pane).getByRole('searchbox')
  const press = () => !fireEvent.keyDown(document.activeElement ?? document.body, { key: 'f', ctrlKey: true })
  expect(press()).toBe(false)
  timeOf(pane, 1).focus()
  expect(press()).toBe(true)
  expect(document.activeElement).toBe(search)
  expect(press()).toBe(false)
  await user.keyboard('gone')
  await waitFor(() => expect(pane.textContent).toContain('1 of 1 match'))
})
