import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { renderConsole } from '../../test/render-console.tsx'

const address = `/sessions/${steadySessions.voiceCall}`

test('a member is marked at once, goes on proof, and the outcome is said', async () => {
  const { user, world } = await renderConsole(address)
  await world.fault({ operation: 'DeleteChatMember', holdRequest: 'delete' })
  await user.click(await screen.findByRole('button', { name: 'Remove Tom Okafor' }))
  const dialog = await screen.findByRole('alertdialog', { name: 'Remove Tom Okafor?' })
  await user.click(within(dialog).getByRole('button', { name: 'Remove' }))

  await waitFor(() => expect(row('Tom Okafor').getAttribute('aria-busy')).toBe('true'))
  expect(row('Tom Okafor').textContent).toContain('Removing…')
  await world.release('delete')
  expect(await screen.findByText('Tom Okafor removed')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Remove Tom Okafor' })).toBeNull()
})

const row = (name: string) => screen.getByText(name, { selector: 'li strong' }).closest('li') as HTMLElement
