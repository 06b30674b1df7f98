import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderInSession, type InSession } from '../../test/render-in-session.tsx'
import { MenuButton } from '#ui/menu-button.tsx'
import { useEndLeg } from './use-end-leg.tsx'

const { voiceCall, twoPeople, ringing, chat } = steadySessions

/** A list of members with a menu each, as a page has it. */
function Members({ session, user }: InSession) {
  const endLeg = useEndLeg(session, user, null)
  return (
    <>
      {session.members.map((member) => (
        <MenuButton key={member.identity} label={member.displayName} entries={endLeg.menuFor(member)} />
      ))}
      {endLeg.dialog}
    </>
  )
}

const renderMembers = (sessionId: string) => renderInSession(sessionId, (around) => <Members {...around} />)

async function choose({ user }: Awaited<ReturnType<typeof renderMembers>>, name: string) {
  await user.click(await screen.findByRole('button', { name }))
  await user.click(await screen.findByRole('menuitem', { name: new RegExp(`^End ${name}'s call`) }))
}

test('one call is ended, and only that one', async () => {
  const rendered = await renderMembers(voiceCall)
  await choose(rendered, 'Tom Okafor')
  const dialog = await screen.findByRole('alertdialog', { name: "End Tom Okafor's call?" })
  expect(dialog.textContent).toContain('Tom Okafor will be disconnected. The others stay in the call.')
  await rendered.user.click(within(dialog).getByRole('button', { name: 'End call' }))
  expect(await screen.findByText("Tom Okafor's call was ended")).toBeTruthy()
  const [request] = await rendered.world.requests('EndSession')
  expect(request?.query).toContain('callSid=CA')
  expect(await rendered.world.members(voiceCall)).toHaveLength(3)
})

test('with two people left it may end the session', async () => {
  const rendered = await renderMembers(twoPeople)
  await choose(rendered, 'Søren Kjær')
  expect((await screen.findByRole('alertdialog')).textContent).toContain('This may end the session.')
})

test('whoever hung up meanwhile is not asked about any more', async () => {
  const rendered = await renderMembers(voiceCall)
  await choose(rendered, 'Tom Okafor')
  await screen.findByRole('alertdialog', { name: "End Tom Okafor's call?" })
  await rendered.world.act({
    removeMember: { sessionId: voiceCall, identity: 'tom.okafor@harborlane.example', by: 'x' },
  })
  await rendered.client.refetchQueries({ type: 'active' })
  const dialog = await screen.findByRole('alertdialog', { name: 'Tom Okafor is not on the call any more' })
  expect(within(dialog).getByRole('alert').textContent).toBe('Nothing is left to end.')
  expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Close' }))
  expect(await rendered.world.requests('EndSession')).toHaveLength(0)
})

test('a failure names the person, and the call stays', async () => {
  const rendered = await renderMembers(voiceCall)
  await rendered.world.fault({ operation: 'EndSession', status: 403 })
  await choose(rendered, 'Tom Okafor')
  await rendered.user.click(
    within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'End call' }),
  )
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain("Tom Okafor's call was not ended.")
  await waitFor(async () => expect(await rendered.world.members(voiceCall)).toHaveLength(4))
})

test('a member without a call of their own has a reason instead', async () => {
  const { user } = await renderMembers(ringing)
  await user.click(await screen.findByRole('button', { name: 'Ana Silva' }))
  const entry = await screen.findByRole('menuitem')
  expect(entry.getAttribute('aria-disabled')).toBe('true')
  expect(entry.textContent).toContain('This member has no call leg of their own.')
})

test('a chat has no calls to end', async () => {
  const { user } = await renderMembers(chat)
  await user.click(await screen.findByRole('button', { name: 'Dana Reyes' }))
  await screen.findByRole('menu')
  expect(screen.queryByRole('menuitem')).toBeNull()
})
