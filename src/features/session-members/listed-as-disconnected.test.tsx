import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'

import { ana, dana } from '../../sandbox/cast.ts'
import { steadySessions } from '../../sandbox/scenarios/steady-ids.ts'
import { askToRemove, findMembers, findRow, listed, remove } from '../../test/members.ts'
import { renderConsole } from '../../test/render-console.tsx'
import { replaceFetch } from '../../test/sandbox-network.ts'

const chat = steadySessions.chat
const caller = '+18145550121'

interface Told {
  readonly identity?: string
}

/** A server that goes on listing Dana, as disconnected, from when she hangs up or is taken out. */
async function renderChat() {
  const console = await renderConsole(`/sessions/${chat}`)
  await findRow(dana.email)
  const network = globalThis.fetch
  let isLost = false
  const lose = () => void (isLost = true)
  replaceFetch(async (path, init) => {
    const isRemoval = init.method === 'DELETE'
    if (isRemoval) lose()
    const answer = await (isRemoval ? network(`/api/sessions/${chat}`) : network(path, init))
    if (!isLost) return answer
    const withLoss = (_key: string, told: Told | null) =>
      told?.identity === dana.email ? { ...told, callState: 'Disconnected' } : told
    return new Response(JSON.stringify(JSON.parse(await answer.text(), withLoss)), answer)
  })
  return { ...console, lose }
}

const others = [caller, ana.email]

test('the row of whoever was taken out goes, and is not counted', async () => {
  const { user } = await renderChat()
  await remove(user, dana.email)
  expect(await screen.findByText('Dana Reyes removed')).toBeTruthy()
  await waitFor(() => expect(listed()).toEqual(others))
  expect(within(await findMembers()).getByText('2', { selector: '.pane-count' })).toBeTruthy()
})

test('so does the row of whoever hung up, and the question about them is news', async () => {
  const { user, poll, lose } = await renderChat()
  await askToRemove(user, dana.email)
  lose()
  await poll()
  const dialog = await screen.findByRole('alertdialog', { name: 'Dana Reyes already left' })
  expect(within(dialog).getByRole('alert').textContent).toContain('is no longer in this session.')
  await user.click(within(dialog).getByRole('button', { name: 'Close' }))
  await waitFor(() => expect(listed()).toEqual(others))
})
