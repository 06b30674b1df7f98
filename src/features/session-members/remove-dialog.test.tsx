import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'

import { ana, dana, noor, tom } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { askToRemove } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'

const { voiceCall, chat, twoPeople, onHold } = steadySessions

describe('the question names the person, and says what follows', () => {
  test.each([
    [
      voiceCall,
      '+18145550111',
      'Remove Maria Gonçalves?',
      [
        'Caller in a voice session.',
        'The caller will be disconnected.',
        'Ana Silva and Tom Okafor can keep talking.',
      ],
    ],
    [voiceCall, tom.email, 'Remove Tom Okafor?', ['Agent in a voice session.', 'stay in the session.']],
    [
      chat,
      '+18145550121',
      'Remove Nguyễn Thị Hoa?',
      ['Caller in a chat session.', 'The caller will be disconnected.'],
    ],
    [
      twoPeople,
      '+18145550112',
      'Remove Søren Kjær?',
      ['This may end the session.', 'The caller will be disconnected.'],
    ],
    [
      twoPeople,
      ana.email,
      'Leave Søren Kjær?',
      ['You will leave the session.', 'This may end the session.', 'No agent will be left with the caller.'],
    ],
    [onHold, '+18145550113', 'Remove Grace Obi?', ['Grace Obi is on hold now.']],
    [onHold, dana.email, 'Remove Dana Reyes?', ['Grace Obi is on hold and stays so.']],
  ])('%s, %s', async (session, identity, title, sentences) => {
    const { user } = await renderConsole(`/sessions/${session}`)
    const dialog = await askToRemove(user, identity)
    expect(within(dialog).getByRole('heading').textContent).toBe(title)
    for (const sentence of sentences) expect(dialog.textContent).toContain(sentence)
  })

  test('a ringing leg is a call to cancel', async () => {
    const { user } = await renderConsole(`/sessions/${voiceCall}`)
    expect((await askToRemove(user, '+18145550190')).textContent).toContain('Cancel the call to Billing?')
  })

  test('somebody with several accounts reads which one it is', async () => {
    const { user } = await renderConsole(`/sessions/${chat}`, { person: noor })
    expect((await askToRemove(user, dana.email)).textContent).toContain('Harbor Lane Care')
  })
})

describe('while the question is open', () => {
  test('it follows what happens to the session', async () => {
    const { user, world, poll } = await renderConsole(`/sessions/${chat}`)
    const dialog = await askToRemove(user, ana.email)
    expect(dialog.textContent).not.toContain('No agent will be left')
    await world.act({ removeMember: { sessionId: chat, identity: dana.email, by: dana.email } })
    await poll()
    await waitFor(() => expect(dialog.textContent).toContain('No agent will be left with the caller.'))
  })

  test('somebody who leaves needs no removal: one button, and nothing is sent', async () => {
    const { user, world, poll } = await renderConsole(`/sessions/${chat}`)
    await askToRemove(user, dana.email)
    await world.act({ removeMember: { sessionId: chat, identity: dana.email, by: tom.email } })
    await poll()
    const dialog = await screen.findByRole('alertdialog', { name: 'Dana Reyes already left' })
    expect(
      within(dialog)
        .getAllByRole('button')
        .map(({ textContent }) => textContent),
    ).toEqual(['Close'])
    await user.click(within(dialog).getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
    expect(document.activeElement).not.toBe(document.body)
    expect(await world.requests('DeleteChatMember')).toEqual([])
  })

  test.each([
    [dana.email, 'Nobody can be removed from it any more.'],
    [ana.email, 'There is nothing left to leave.'],
  ])(
    'a session that ends leaves nobody to remove: one button, and nothing is sent (%s)',
    async (identity, text) => {
      const { user, world, poll } = await renderConsole(`/sessions/${chat}`)
      await askToRemove(user, identity)
      await world.act({ endSession: { sessionId: chat } })
      await poll()
      const dialog = await screen.findByRole('alertdialog', {
        name: 'The session “Nguyễn Thị Hoa” has ended',
      })
      expect(within(dialog).getByRole('alert').textContent).toBe(text)
      expect(dialog.textContent).not.toMatch(/stay in the session|You will leave/)
      const buttons = within(dialog).getAllByRole('button')
      expect(buttons.map(({ textContent }) => textContent)).toEqual(['Close'])
      expect(document.activeElement).toBe(buttons[0])
      await user.keyboard('{Enter}')
      await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
      expect(await world.requests('DeleteChatMember')).toEqual([])
    },
  )

  test('an address of another session closes it', async () => {
    const { user } = await renderConsole(`/sessions/${chat}`)
    await askToRemove(user, dana.email)
    globalThis.history.pushState(null, '', `/sessions/${onHold}`)
    expect(await screen.findByRole('heading', { level: 1, name: 'Grace Obi', hidden: true })).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull())
  })
})
