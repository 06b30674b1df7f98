import { within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { ana, dana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { askToRemove, findRow } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'

const { chat } = steadySessions
const other = 'd.reyes@northpier.example'

test('two members of one name are told apart by identity: in their rows, and in the question', async () => {
  const { user, world, poll } = await renderConsole(`/sessions/${chat}`)
  expect((await findRow(dana.email)).textContent).not.toContain(dana.email)
  await world.act({ addMember: { sessionId: chat, member: { identity: other, displayName: 'Dana Reyes' } } })
  await poll()
  for (const identity of [dana.email, other]) {
    const row = await findRow(identity)
    expect(row.textContent).toContain(`Agent · ${identity}`)
    expect(within(row).getByRole('button', { name: 'Remove Dana Reyes' })).toBeTruthy()
  }
  expect((await findRow(ana.email)).textContent).not.toContain(ana.email)
  const dialog = await askToRemove(user, other)
  expect(within(dialog).getByRole('heading').textContent).toBe('Remove Dana Reyes?')
  expect(dialog.textContent).toContain(`Agent (${other}) in a chat session.`)
})
