import { act, screen, within } from '@testing-library/react'
import { expect, onTestFinished, test } from 'vitest'

import { recordActs } from '#api/acts/act-record.ts'

import { ana, dana, nameOf } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { fakePicker } from '../../test/fake-picker.ts'
import { renderConsole } from '../../test/render-console.tsx'

await import('#app/shell/user-dialogs.tsx')

const name = nameOf(dana)

async function openRecord(user: Awaited<ReturnType<typeof renderConsole>>['user']) {
  await user.click(await screen.findByRole('button', { name: /Ana/ }))
  await user.click(await screen.findByRole('menuitem', { name: 'What you did' }))
  return within(await screen.findByRole('dialog', { name: 'What you did' }))
}

test('what nobody has done yet is said', async () => {
  const { user } = await renderConsole('/sessions')
  const dialog = await openRecord(user)
  dialog.getByText('Nothing yet')
  expect(dialog.queryByRole('button', { name: 'Save as CSV' })).toBeNull()
})

test('a removal stands there with its session and its outcome, and goes into a file', async () => {
  const saved = fakePicker()
  const { user, client } = await renderConsole(`/sessions/${steadySessions.chat}`)
  onTestFinished(recordActs(client))
  await user.click(await screen.findByRole('button', { name: `Remove ${name}` }))
  await user.click(within(await screen.findByRole('alertdialog')).getByRole('button', { name: 'Remove' }))
  await screen.findByText(`${name} removed`)

  const dialog = await openRecord(user)
  const row = dialog.getByRole('listitem')
  expect(row.textContent).toMatch(new RegExp(`^Remove ${name}Done`))
  expect(within(row).getByRole('link').getAttribute('href')).toBe(`/sessions/${steadySessions.chat}`)

  await user.click(dialog.getByRole('button', { name: 'Save as CSV' }))
  expect(saved).toMatchObject([{ name: expect.stringMatching(/^acts-[\d-]+\.csv$/), state: 'closed' }])
  expect(saved[0]?.text).toContain(`,remove,${steadySessions.chat},`)
})

test('what another tab writes down is there at once', async () => {
  const { user } = await renderConsole('/sessions')
  const dialog = await openRecord(user)
  const there = {
    at: '2026-11-24T09:41:00.000Z',
    actor: ana.email,
    act: 'invite',
    sessionId: '17',
    sessionName: 'Another chat',
    targetId: dana.email,
    target: name,
    outcome: 'unknown',
    reference: 'InviteChatMember timeout 2026-11-24T09:41:15.000Z',
  }
  localStorage.setItem(`evo-voice.acts:${ana.id}`, JSON.stringify([there]))
  act(() => void globalThis.dispatchEvent(new StorageEvent('storage')))
  const row = within(dialog.getByRole('listitem'))
  expect(dialog.getByRole('listitem').textContent).toMatch(new RegExp(`^Invite: ${name}Not sure`))
  row.getByRole('button', { name: 'Copy reference' })
})
