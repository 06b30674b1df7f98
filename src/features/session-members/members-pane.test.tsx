import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { ana, dana, mei, tom } from '../../sandbox/cast.ts'
import { oddSessions } from '../../sandbox/scenarios/odd.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { findMembers, findRow, listed, removeButton, rowOf } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'

const { voiceCall, chat, ended } = steadySessions
const caller = '+18145550121'
const reasonOf = (button: HTMLElement) =>
  document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent
const leavers = () => [...document.querySelectorAll('.member-row[aria-hidden="true"] [dir="auto"]')]

test('each row says who, in which role, how connected, and who is muted', async () => {
  await renderConsole(`/sessions/${voiceCall}`)
  const rows = within(await findMembers()).getByRole('list', { name: 'Members' })
  expect(within(rows).getAllByRole('listitem')).toHaveLength(4)
  expect((await findRow(tom.email)).textContent).toMatch(/Tom Okafor.*Muted.*Agent.*Connected/)
  expect((await findRow(ana.email)).textContent).toMatch(/Ana Silva.*Agent · You.*Connected/)
  expect((await findRow('+18145550190')).textContent).toMatch(/Billing.*Transfer.*Ringing/)
})

describe('a button that does nothing says why', () => {
  test('to somebody without the role', async () => {
    await renderConsole(`/sessions/${chat}`, { person: mei })
    const button = await removeButton(dana.email)
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(reasonOf(button)).toBe('Your role may not do this. The server asks for another one.')
  })

  test('in a session that has ended', async () => {
    await renderConsole(`/sessions/${ended}`)
    await findMembers()
    for (const identity of listed()) {
      expect(reasonOf(await removeButton(identity))).toBe('This session has ended.')
    }
  })

  test('for a role and a state that nobody knows, and for no identity', async () => {
    const { user, world } = await renderConsole(`/sessions/${oddSessions.unknownEnums}`, { scenario: 'odd' })
    const button = await removeButton('+18145550162')
    expect(reasonOf(button)).toContain('does not know the role Observer')
    await user.click(button)
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(await world.requests('DeleteChatMember')).toEqual([])
  })

  test('for members without an identity', async () => {
    await renderConsole(`/sessions/${oddSessions.identities}`, { scenario: 'odd' })
    await findRow('/')
    const blank = [...document.querySelectorAll<HTMLElement>('[data-member-id]')].filter(
      ({ dataset }) => dataset['memberId']?.trim() === '',
    )
    expect(blank).toHaveLength(3)
    for (const row of blank) {
      expect(reasonOf(within(row).getByRole('button', { name: /^Remove/ }))).toContain('no identity')
    }
  })
})

describe('while the pointer is in the list', () => {
  async function held() {
    const console = await renderConsole(`/sessions/${chat}`)
    await findRow(dana.email)
    fireEvent.pointerEnter(await findMembers(), { pointerType: 'mouse' })
    return console
  }

  test('who leaves stays as a grey mark in its place, and goes when the pointer does', async () => {
    const { world, poll } = await held()
    await world.act({ removeMember: { sessionId: chat, identity: caller, by: tom.email } })
    await poll()
    await waitFor(() => expect(rowOf(caller)).toBeNull())
    expect(leavers().map(({ textContent }) => textContent)).toContain('Nguyễn Thị Hoa')
    expect(document.querySelector('.member-row')?.getAttribute('aria-hidden')).toBe('true')
    fireEvent.pointerLeave(await findMembers())
    await waitFor(() => expect(leavers()).toEqual([]))
  })

  test('who comes is last', async () => {
    const { world, poll } = await held()
    await world.act({
      addMember: { sessionId: chat, member: { identity: 'new@x.example', displayName: 'New' } },
    })
    await poll()
    await waitFor(() => expect(listed()).toEqual([caller, ana.email, dana.email, 'new@x.example']))
  })
})

test('the same identity twice is two rows', async () => {
  await renderConsole(`/sessions/${oddSessions.duplicates}`, { scenario: 'odd' })
  await findRow(ana.email)
  expect(listed()).toEqual(['+18145550161', ana.email, ana.email, '+18145550161'])
})

test('a session of nobody says so', async () => {
  await renderConsole(`/sessions/${oddSessions.nobody}`, { scenario: 'odd' })
  expect((await findMembers()).textContent).toContain('Nobody is in this session.')
})

describe('from the keyboard', () => {
  test('arrows, Home and End move between rows, Delete asks', async () => {
    const { user } = await renderConsole(`/sessions/${voiceCall}`)
    const first = await findRow('+18145550111')
    first.focus()
    const focused = () => (document.activeElement as HTMLElement).dataset['memberId']
    await user.keyboard('{ArrowUp}')
    expect(focused()).toBe('+18145550111')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe(tom.email)
    await user.keyboard('{End}')
    expect(focused()).toBe('+18145550190')
    await user.keyboard('{Home}{ArrowDown}{ArrowDown}{Delete}')
    expect(await screen.findByRole('alertdialog', { name: 'Remove Tom Okafor?' })).toBeTruthy()
  })

  test('Delete on somebody who may not be removed says why, and nothing is sent', async () => {
    const { user, world } = await renderConsole(`/sessions/${chat}`, { person: mei })
    const row = await findRow(dana.email)
    row.focus()
    await user.keyboard('{Delete}')
    const notice = await screen.findByText('Remove Dana Reyes')
    expect(notice.closest('[aria-live=polite]')?.textContent).toContain('Your role may not do this.')
    expect(screen.queryByRole('alertdialog')).toBeNull()
    expect(document.activeElement).toBe(row)
    expect(await world.requests('DeleteChatMember')).toEqual([])
  })

  test('focus whose row goes moves to the row that takes its place', async () => {
    const { world, poll } = await renderConsole(`/sessions/${voiceCall}`)
    ;(await findRow(tom.email)).focus()
    await world.act({ removeMember: { sessionId: voiceCall, identity: tom.email, by: dana.email } })
    await poll()
    await waitFor(() => expect(rowOf('+18145550190')).toBe(document.activeElement))
  })
})
