import { screen, waitFor, within } from '@testing-library/react'
import { useQueryClient } from '@tanstack/react-query'
import { describe, expect, test, vi } from 'vitest'

import { signInIsDone } from '#api/sign-in/sign-in-needed.ts'
import { Button } from '#ui/button.tsx'
import { mei } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderInSession, type InSession } from '../../test/render-in-session.tsx'
import { inviteBack } from './invite-back.ts'
import { InviteButton } from './invite-button.tsx'
import { JoiningRow } from './joining-row.tsx'
import { useInvitations } from './use-invitations.ts'

const { chat, voiceCall } = steadySessions
const leave = vi.fn<() => void>()

/** The button, and who is joining, as the member list has them. */
function People({ session, user }: InSession) {
  const invitations = useInvitations(session.id)
  return (
    <>
      <InviteButton session={session} user={user} leave={leave} />
      <ul aria-label="Joining">
        {invitations.map((invitation) => (
          <JoiningRow key={invitation.key} invitation={invitation} />
        ))}
      </ul>
    </>
  )
}

const renderPeople = (sessionId: string = chat, options: Parameters<typeof renderInSession>[2] = {}) =>
  renderInSession(sessionId, (around) => <People {...around} />, options)

async function open({ user }: Awaited<ReturnType<typeof renderPeople>>) {
  await user.click(await screen.findByRole('button', { name: 'Invite' }))
  const dialog = await screen.findByRole('dialog', { name: 'Invite somebody to “Nguyễn Thị Hoa”' })
  return { dialog, box: within(dialog).getByRole<HTMLInputElement>('combobox', { name: /Name, phone/ }) }
}

describe('inviting', () => {
  test('a contact by keyboard alone: joining at once, in on proof, and then the way to hand over', async () => {
    const rendered = await renderPeople()
    const { user, world } = rendered
    await world.fault({ operation: 'InviteChatMember', holdRequest: 'invite' })
    const { box } = await open(rendered)
    await waitFor(() => expect(document.activeElement).toBe(box))
    await user.keyboard('tom')
    await screen.findByRole('option', { name: /Tom Okafor/ })
    await user.keyboard('{Enter}{Enter}')
    const row = await screen.findByRole('listitem')
    expect(row.textContent).toContain('Tom Okafor')
    expect(row.textContent).toContain('Joining…')
    expect(row.getAttribute('aria-busy')).toBe('true')
    await world.release('invite')

    expect(await screen.findByText('Tom Okafor is in')).toBeTruthy()
    expect(screen.getByText('Leave the session to hand it over.')).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('listitem')).toBeNull())
    await user.click(screen.getByRole('button', { name: 'Leave' }))
    expect(leave).toHaveBeenCalledOnce()
  })

  test('a phone number, in international form, with the own number as caller id', async () => {
    const rendered = await renderPeople()
    const { user, world } = rendered
    const { dialog, box } = await open(rendered)
    await user.type(box, '814 555 0199')
    expect(await screen.findByRole('option', { name: /\+1 814 555 0199/ })).toBeTruthy()
    await user.keyboard('{Escape}')
    const callerId = within(dialog).getByRole<HTMLInputElement>('textbox', { name: /Caller ID/ })
    expect(callerId.value).toBe('+1 814 555 0100')
    await user.click(within(dialog).getByRole('button', { name: 'Invite' }))
    expect(await screen.findByText('+1 814 555 0199 is in')).toBeTruthy()
    expect(await world.members(chat)).toContain('+18145550199')
  })

  test('an e-mail address, without a caller id', async () => {
    const rendered = await renderPeople()
    const { dialog, box } = await open(rendered)
    await rendered.user.type(box, 'eve@x.example{Enter}')
    expect(within(dialog).queryByRole('textbox', { name: /Caller ID/ })).toBeNull()
    await rendered.user.keyboard('{Enter}')
    expect(await screen.findByText('eve@x.example is in')).toBeTruthy()
  })

  test('nobody who is there already, and nothing that is no address', async () => {
    const rendered = await renderPeople()
    const { user, world } = rendered
    const { dialog, box } = await open(rendered)
    await user.type(box, 'dana{Enter}{Enter}')
    expect(dialog.textContent).toContain('Dana Reyes is already in this session.')
    expect(box.getAttribute('aria-invalid')).toBe('true')
    await user.clear(box)
    await user.type(box, 'somebody{Enter}')
    expect(dialog.textContent).toContain('This is no contact, phone number or e-mail address.')
    expect(await world.requests('InviteChatMember')).toHaveLength(0)
  })

  test('goes without the contacts where they cannot be read', async () => {
    const rendered = await renderPeople()
    await rendered.world.fault({ operation: 'GetMyContacts', status: 403 })
    const { dialog, box } = await open(rendered)
    await waitFor(() => expect(dialog.textContent).toContain('Your contacts could not be read.'))
    await rendered.user.type(box, 'eve@x.example{Enter}{Enter}')
    expect(await screen.findByText('eve@x.example is in')).toBeTruthy()
  })
})

describe('what goes wrong', () => {
  async function inviteTom(fault: Parameters<Awaited<ReturnType<typeof renderPeople>>['world']['fault']>[0]) {
    const rendered = await renderPeople()
    await rendered.world.fault({ operation: 'InviteChatMember', ...fault })
    const { box } = await open(rendered)
    await rendered.user.type(box, 'tom{Enter}{Enter}')
    return rendered
  }

  test.each([
    [{ status: 400, message: 'No seats left' }, 'The server refused it (400): No seats left'],
    [{ status: 403 }, 'You may not do that in this account.'],
    [{ status: 429, retryAfter: 2 }, 'asks to wait 2 seconds'],
    [{ status: 503 }, 'The server reported an error (503).'],
    [{ drop: true }, 'The server gave no answer, and the session does not show it.'],
  ])('%j is told in words', async (fault, words) => {
    const { world } = await inviteTom(fault)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('Tom Okafor was not invited.')
    expect(alert.textContent).toContain(words)
    expect(await world.requests('InviteChatMember')).toHaveLength(1)
  })

  test('a connection that broke after the server had acted is no failure', async () => {
    const { world } = await inviteTom({ drop: true, after: true })
    expect(await screen.findByText('Tom Okafor is in')).toBeTruthy()
    expect(await world.requests('InviteChatMember')).toHaveLength(1)
  })

  test('after a sign-in it is asked again, and not sent again', async () => {
    const { world } = await inviteTom({ status: 401, times: 1 })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    signInIsDone()
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('alert').textContent).toBe(
      'You had to sign in again, so Tom Okafor was not invited.',
    )
    expect(await world.requests('InviteChatMember')).toHaveLength(1)
  })
})

describe('who may', () => {
  test('not who lacks the role', async () => {
    await renderPeople(chat, { person: mei })
    const button = await screen.findByRole('button', { name: 'Invite' })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    expect(document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'Your role may not do this.',
    )
  })

  test('and nobody into a call', async () => {
    await renderPeople(voiceCall)
    await screen.findByRole('list', { name: 'Joining' })
    expect(screen.queryByRole('button')).toBeNull()
  })
})

describe('inviting back', () => {
  function Back({ session, user }: InSession) {
    const client = useQueryClient()
    const dana = {
      ...session.members[0]!,
      identity: 'dana.reyes@harborlane.example',
      displayName: 'Dana Reyes',
    }
    const action = inviteBack(client, user, session, dana)
    return action ? <Button onClick={action.run}>{action.label}</Button> : <p>No way back</p>
  }

  test('somebody who was taken out of a chat', async () => {
    const { user, world, client } = await renderInSession(chat, (around) => <Back {...around} />)
    await world.act({
      removeMember: { sessionId: chat, identity: 'dana.reyes@harborlane.example', by: 'x' },
    })
    await client.refetchQueries({ type: 'active' })
    await user.click(await screen.findByRole('button', { name: 'Invite back' }))
    expect(await screen.findByText('Dana Reyes is in')).toBeTruthy()
    expect(await world.members(chat)).toContain('dana.reyes@harborlane.example')
  })

  test('but nobody into a call', async () => {
    await renderInSession(voiceCall, (around) => <Back {...around} />)
    expect(await screen.findByText('No way back')).toBeTruthy()
  })
})
