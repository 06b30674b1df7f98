import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { ana, dana, tom, zoe } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

const { chat, voiceCall } = steadySessions
const refusal = 'You are no longer in this session.'
const removeBy = (sessionId: string, identity: string) => ({
  removeMember: { sessionId, identity, by: ana.email },
})
const notices = () => within(screen.getByRole('region', { name: 'Notices' }))
const isShut = (name: string) => screen.getByRole('button', { name }).getAttribute('aria-disabled') === 'true'

/** A read that was on its way already may be of before. */
const readUntil = (poll: () => Promise<void>, see: () => unknown) =>
  waitFor(async () => {
    await poll()
    see()
  })

test('whoever is taken out of a call is told so, and their controls close', async () => {
  const { world, poll } = await renderConsole(`/sessions/${voiceCall}`, { person: tom })
  await screen.findByRole('button', { name: 'Hold' })
  await world.act(removeBy(voiceCall, tom.email))
  await readUntil(poll, () => notices().getByText('You are no longer in Maria Gonçalves'))
  expect(screen.getByText(refusal, { selector: '.session-archived' })).toBeTruthy()
  for (const act of ['Hold', 'End session', 'Remove Ana Silva']) {
    expect([act, isShut(act)]).toEqual([act, true])
  }
  await world.act({ addMember: { sessionId: voiceCall, member: { identity: tom.email } } })
  await readUntil(poll, () => expect(isShut('Hold')).toBe(false))
})

test('and out of a chat: what was being written stays', async () => {
  const { user, world, poll } = await renderConsole(`/sessions/${chat}`, { person: dana })
  const field = await screen.findByRole('textbox', { name: /^Message/ })
  await user.type(field, 'One more')
  await world.act(removeBy(chat, dana.email))
  await readUntil(poll, () => notices().getByText('You are no longer in Nguyễn Thị Hoa'))
  expect(field).toMatchObject({ value: 'One more' })
  await world.forgetRequests()
  await user.type(field, '{Enter}')
  expect(isShut('Send')).toBe(true)
  expect(await world.requests('SendMessage')).toEqual([])
})

test('whoever leaves by themselves hears of it once', async () => {
  const { user } = await renderConsole(`/sessions/${voiceCall}`, { person: tom })
  await user.click(await screen.findByRole('button', { name: 'Leave' }))
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Leave' }))
  await notices().findByText('You left Maria Gonçalves')
  await waitFor(() => expect(isShut('Hold')).toBe(true))
  expect(notices().queryByText('You are no longer in Maria Gonçalves')).toBeNull()
})

test('a Leave that was refused says nothing of a removal that follows', async () => {
  const { user, world, poll } = await renderConsole(`/sessions/${voiceCall}`, { person: tom })
  await world.fault({ operation: 'DeleteChatMember', status: 403, times: 1 })
  await user.click(await screen.findByRole('button', { name: 'Leave' }))
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Leave' }))
  await waitFor(() => expect(isShut('Leave')).toBe(true))
  await world.act(removeBy(voiceCall, tom.email))
  await readUntil(poll, () => notices().getByText('You are no longer in Maria Gonçalves'))
})

test('nor does one from before they were brought back', async () => {
  const { user, world, poll } = await renderConsole(`/sessions/${voiceCall}`, { person: tom })
  await user.click(await screen.findByRole('button', { name: 'Leave' }))
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Leave' }))
  await notices().findByText('You left Maria Gonçalves')
  await world.act({ addMember: { sessionId: voiceCall, member: { identity: tom.email } } })
  await readUntil(poll, () => screen.getByRole('button', { name: 'Leave' }))
  await world.act(removeBy(voiceCall, tom.email))
  await readUntil(poll, () =>
    expect(notices().getByText('You are no longer in Maria Gonçalves')).toBeTruthy(),
  )
})

test('who was never in it, and supervisors who were, may go on', async () => {
  const { world, poll } = await renderConsole(`/sessions/${voiceCall}`, { person: zoe })
  const remove = await screen.findByRole('button', { name: 'Remove Tom Okafor' })
  expect(remove.getAttribute('aria-disabled')).not.toBe('true')
  await world.act({ addMember: { sessionId: voiceCall, member: { identity: zoe.email } } })
  await readUntil(poll, () => screen.getByRole('button', { name: 'Leave' }))
  await world.act(removeBy(voiceCall, zoe.email))
  await readUntil(poll, () => notices().getByText('You are no longer in Maria Gonçalves'))
  expect(screen.getByRole('button', { name: 'Remove Tom Okafor' }).getAttribute('aria-disabled')).not.toBe(
    'true',
  )
})

test.each([
  [404, 'The server no longer knows this session.'],
  [403, 'You no longer have access to this session.'],
])('a session that the server answers by %i is not acted on', async (status, words) => {
  const { client, world, poll } = await renderConsole(`/sessions/${voiceCall}`)
  const remove = await screen.findByRole('button', { name: 'Remove Tom Okafor' })
  client.setDefaultOptions({ queries: { retry: false } })
  await world.fault({ operation: 'GetSession', status })
  await poll()
  await waitFor(() => expect(remove.getAttribute('aria-disabled')).toBe('true'))
  expect(document.getElementById(remove.getAttribute('aria-describedby') ?? '')?.textContent).toBe(words)
})
